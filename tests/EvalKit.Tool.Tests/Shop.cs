using System.Diagnostics;
using EvalKit.Extensibility;

namespace EvalKit.Tests;

/// <summary>A test project on disk in which an eval was run for good, and the tool started there.</summary>
internal sealed class Shop : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Path => _folder.Path;

    public DateTimeOffset Now { get; set; } = DateTimeOffset.UtcNow;

    /// <summary>What the tool would have started.</summary>
    public List<ProcessStartInfo> Started { get; } = [];

    /// <summary>Whether the tool is told that a person looks on and that every journal is long.</summary>
    public bool IsWatched { get; init; }

    public string Corpus => CorpusFile.PathOf(System.IO.Path.Combine(Path, "evalkit"), "shop");

    /// <summary>Runs an eval of 20 sums, of which the subject gets the first <paramref name="wrong"/> wrong when it is shouted at.</summary>
    public async Task<string> RunAsync(int wrong, bool update = false, CacheMode cache = CacheMode.Off)
    {
        var options = new EvalOptions
        {
            ResultsDirectory = System.IO.Path.Combine(Path, ".evalkit"),
            CommittedDirectory = System.IO.Path.Combine(Path, "evalkit"),
            Corpus = update ? CorpusMode.Update : CorpusMode.Judge,
            UpdateHistory = update,
            Cache = cache,
        };
        await using var session = new EvalSession(options);
        var result = await Eval.Over(Enumerable.Range(0, 20).Select(number => new Sum($"sum-{number:00}", number)))
            .Named("shop")
            .Ask(sum => $"{sum.Number} plus 1")
            .Using((prompt, _) => Task.FromResult(Reply(prompt.Text, wrong)))
            .Identity("adder", "1", deterministic: true)
            .Expect(sum => Answer.Equal($"{sum.Number + 1}"))
            .Under(Perturb.Text.UpperCase())
            .Require(PassRate.Perturbed().AtLeast(0.9), Gate.Corpus)
            .RunAsync(session, TestContext.Current.CancellationToken);
        return result.Failures.Select(failure => failure.Replay).FirstOrDefault() ?? "";
    }

    /// <summary>Leaves the folder of a run that only tried one failure again.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> ReplayAsync()
    {
        await using var store = FileRunStore.Create(System.IO.Path.Combine(Path, ".evalkit"), null, new Dictionary<string, string> { [RunEnvironment.Replayed] = "one failure" });
        return System.IO.Path.GetFileName(store.Location);
    }

    /// <summary>What the tool prints, what it complains of, and what it ends with.</summary>
    public async Task<(int Code, string Output, string Error)> ToolAsync(params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        var host = new ToolHost
        {
            Directory = Path,
            Out = output,
            Error = error,
            Time = new Clock(() => Now),
            IsErrorTerminal = IsWatched,
            LongJournalBytes = IsWatched ? 0 : long.MaxValue,
            Run = (start, _) =>
            {
                Started.Add(start);
                return Task.FromResult(7);
            },
        };
        var code = await ToolCommand.RunAsync(arguments, host, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    public void Dispose() => _folder.Dispose();

    private static string Reply(string question, int wrong)
    {
        var number = int.Parse(question.Split(' ')[0]);
        return number < wrong && question.Contains("PLUS", StringComparison.Ordinal) ? "?" : $"{number + 1}";
    }

    private sealed record Sum(string Id, int Number);

    private sealed class Clock(Func<DateTimeOffset> now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now();
    }
}
