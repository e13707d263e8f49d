using System.Diagnostics;
using System.Globalization;
using EvalKit.Media;

namespace EvalKit.Benchmarks;

/// <summary>Every member that changes sound, one thread, 10 s of 16 kHz mono: the fastest repetition of five rounds in milliseconds.</summary>
internal static class AudioSpeed
{
    private const int Rate = 16_000;
    private const int Rounds = 5;
    private const double Seconds = 0.1;

    private static readonly int[] Severities = [1, 3, 5];

    // What Python is asked for, and what is comparable to it.
    private static readonly (string Peer, string Member, double Amount, string Name)[] Peers =
    [
        ("noise", "audio.background-noise", 20, "NumPy, white noise at a ratio"), ("mu-law", "audio.mu-law", 1, "NumPy, µ-law"),
        ("room", "audio.room", 0.5, "SciPy, 0.5 s response"), ("band", "audio.telephone", 3400, "SciPy, Butterworth band"),
        ("tempo", "audio.tempo-up", 1.25, "SoX tempo"), ("pitch", "audio.pitch-up", 3, "SoX pitch"), ("gain", "audio.gain", 2, "NumPy, gain and clip"),
    ];

    /// <summary>A table at severities 1, 3 and 5 of the members whose name contains <paramref name="part"/>; with "peers", beside others.</summary>
    public static void Print(string part)
    {
        var sound = Hiss();
        if (part == "peers")
        {
            PrintPeers(sound);
            return;
        }

        Console.WriteLine("| member | severity 1 | 3 | 5 |");
        Console.WriteLine("|---|---:|---:|---:|");
        foreach (var member in All().Where(member => member.Name.Contains(part, StringComparison.Ordinal)))
        {
            var cells = Severities.Select(severity => Time(member, member.Scale.TicksAtMost(severity), sound).ToString("0.00", CultureInfo.InvariantCulture));
            Console.WriteLine($"| {member.Name} | {string.Join(" | ", cells)} |");
        }

        var changed = All().First().Run(sound, new("speed", 20, 2, new CounterRandom(1)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| log-spectral distance | | {Best(() => SoundSimilarity.LogSpectralDistance(sound, changed)):0.00} | |"));
    }

    private static void PrintPeers(SampleBuffer sound)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "peers", "sounds.py");
        using var python = Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("EVALKIT_BENCH_PYTHON") ?? "python3", [script]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        foreach (var (peer, name, amount, title) in Peers)
        {
            var member = All().Single(member => member.Name == name);
            var (ours, theirs) = (double.MaxValue, double.MaxValue);
            // In turns, so that both see the same machine.
            for (var round = 0; round < 3; round++)
            {
                ours = Math.Min(ours, Time(member, member.Scale.TicksOfAmount(amount), sound));
                python.StandardInput.WriteLine(peer);
                python.StandardInput.Flush();
                theirs = Math.Min(theirs, double.Parse(python.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture));
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-24} {ours,7:0.000} ms   {title,-30} {theirs,7:0.000} ms   {ours / theirs:0.00}"));
        }

        python.StandardInput.Close();
        python.WaitForExit();
    }

    private static IEnumerable<AudioPerturbation> All() => Catalogue.Families.SelectMany(family => family.Members).OfType<AudioPerturbation>();

    private static double Time(AudioPerturbation member, int ticks, SampleBuffer sound)
    {
        var context = new PerturbationContext("speed", member.Scale.AmountAt(ticks), member.Scale.SeverityAt(ticks), new CounterRandom(1));
        return Best(() => member.Run(sound, context));
    }

    private static double Best(Action action)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var all = Stopwatch.StartNew();
            do
            {
                var start = Stopwatch.GetTimestamp();
                action();
                best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
            while (all.Elapsed.TotalSeconds < Seconds);
        }

        return best;
    }

    private static SampleBuffer Hiss()
    {
        var random = new CounterRandom(3);
        return new([.. Enumerable.Range(0, 10 * Rate).Select(i => (float)(random.UniformAt(i) - 0.5))], Rate);
    }
}
