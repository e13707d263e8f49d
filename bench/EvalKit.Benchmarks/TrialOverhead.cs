using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using EvalKit.Media;

namespace EvalKit.Benchmarks;

/// <summary>
/// What EvalKit adds to a call of the subject. The subject answers at once; one operation is one trial: a 32×32 picture decoded, perturbed
/// and encoded, two expectations, a journal line on disk. One trial of ten is clean.
/// </summary>
[MemoryDiagnoser]
[Config(typeof(Settings))]
public class TrialOverhead
{
    private const int Cases = 100;
    private const int Perturbed = 9;
    private const int Trials = Cases * (1 + Perturbed);

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "evalkit-bench-" + Path.GetRandomFileName());
    private EvalPlan _plan = null!;
    private long _journalBytes;

    /// <summary>Whether every reply is wrong. Failures are not shrunk here: that costs calls, which <c>shrink</c> counts.</summary>
    [Params(false, true)]
    public bool Failing { get; set; }

    [GlobalSetup]
    public void Plan()
    {
        Image[] pictures = [.. Enumerable.Range(0, Cases).Select(Picture)];
        var reply = Task.FromResult(Failing ? "nothing" : "ok");
        _plan = Eval.Over(Enumerable.Range(0, Cases))
            .Id(i => $"c{i}").Named("overhead")
            .Ask(i => Prompt.User("What is it?").Image(pictures[i]))
            .Using((_, _) => reply)
            .Expect(_ => Answer.Equal("ok"))
            .Expect(_ => Answer.Matches("^o"))
            .Under(Perturb.Image.GaussianNoise())
            .Samples(perCase: Perturbed)
            .Budget(calls: 10 * Trials)
            .Require(PassRate.AtLeast(0.9), PassRate.Perturbed().AtLeast(0.9));
    }

    [Benchmark(OperationsPerInvoke = Trials)]
    public async Task<bool> OneTrial()
    {
        await using var session = new EvalSession(new EvalOptions { ResultsDirectory = _folder, ShrunkFailuresPerAxis = 0 });
        var result = await _plan.RunAsync(session);
        _journalBytes = new FileInfo(Path.Combine(session.RunDirectory, "trials.jsonl")).Length;
        return result.Passed;
    }

    [GlobalCleanup]
    public void Clean()
    {
        Console.WriteLine(FormattableString.Invariant($"// journal, failing {Failing}: {_journalBytes / (double)Trials:F0} bytes per trial"));
        Directory.Delete(_folder, recursive: true);
    }

    private static Image Picture(int seed)
    {
        var pixels = new PixelBuffer(32, 32);
        var random = new CounterRandom((ulong)seed);
        for (var i = 0; i < pixels.Rgba.Length; i++) pixels.Rgba[i] = i % 4 == 3 ? (byte)255 : (byte)(random.BelowAt(i / 16, 256));
        return Image.FromPixels(pixels);
    }

    private sealed class Settings : ManualConfig
    {
        public Settings() => AddJob(Job.ShortRun.WithWarmupCount(10).WithIterationCount(15).WithToolchain(InProcessEmitToolchain.Instance));
    }
}
