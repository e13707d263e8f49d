using System.Globalization;
using EvalKit.Extensibility;

namespace EvalKit.Tests;

public static class CrashTests
{
    internal static Action<int> Appending(string folder)
    {
        var store = FileRunStore.Create(folder);
        return step => store.Append(Line(step));
    }

    /// <summary>Every eighth is long enough that a kill can land inside its write.</summary>
    private static TrialEntry Line(int index) => new()
    {
        Case = index % 8 == 7 ? new string((char)('a' + index % 26), 400_000) : $"case {index.ToString(CultureInfo.InvariantCulture)}",
        Repeat = index,
    };

    public sealed class Append : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        // 24 kills; the child runs on while the acknowledgements are counted, so that each lands at a moment of its own.
        public static TheoryData<int> Kills => [.. Enumerable.Range(0, 24).Select(i => 1 + i * i * 3)];

        [Theory]
        [MemberData(nameof(Kills))]
        public async Task Every_acknowledged_line_survives_a_kill_of_the_process(int acknowledgements)
        {
            using var child = RepeatingChild.Start("journal", RepeatingChild.UntilKilled, _folder.Path);
            var bytes = new byte[64];
            var acknowledged = 0;
            while (acknowledged < acknowledgements)
            {
                var read = await ReadAsync();
                Assert.True(read > 0, "the child ended before it was killed");
                acknowledged += read;
            }

            child.Kill();
            while (await ReadAsync() is > 0 and var late) acknowledged += late;
            await child.WaitForExitAsync();

            var tally = new JournalTally();
            var run = Assert.Single(Directory.GetDirectories(Path.Combine(_folder.Path, "runs")));
            var trials = JournalReader.Read(run, tally).OfType<TrialEntry>().ToList();

            Assert.InRange(trials.Count, acknowledged, acknowledged + 1);
            Assert.InRange(tally.TornLines, 0, 1);
            for (var i = 0; i < trials.Count; i++) Assert.Equal(Line(i), trials[i] with { Grades = Line(i).Grades });

            Task<int> ReadAsync() => child.StandardOutput.BaseStream.ReadAsync(bytes).AsTask();
        }

        public void Dispose() => _folder.Dispose();
    }
}
