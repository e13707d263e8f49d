using System.Runtime.InteropServices;

namespace EvalKit;

/// <summary>However a run ends, its report is written, and written once.</summary>
[Collection(nameof(ShopCollection))]
public class Endings(ShopProject shop)
{
    private const string Endless = "Shop.EndlessEvals";

    [Fact]
    public async Task Control_C_in_the_test_program()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals to send.");
        var results = shop.NewResults();
        await using var run = shop.Program(results, "--filter-class", Endless).Start();
        await results.ReachMarkerAsync();

        run.Signal(PosixSignal.SIGINT);

        Assert.Equal(3, (await run.EndAsync()).ExitCode);
        Assert.Single(results.Reports());
    }

    [Fact]
    public async Task Termination_of_the_test_program()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals to send.");
        var results = shop.NewResults();
        await using var run = shop.Program(results, "--filter-class", Endless).Start();
        await results.ReachMarkerAsync();

        run.Signal(PosixSignal.SIGTERM);

        Assert.Equal(143, (await run.EndAsync()).ExitCode);
        Assert.Single(results.Reports());
    }

    [Fact]
    public async Task Control_C_in_dotnet_test()
    {
        // Shells start jobs in the background with Control-C ignored, and children inherit that.
        Assert.SkipUnless(OperatingSystem.IsLinux() && !IgnoresControlC(), "Needs setsid, and tests that were not started with Control-C ignored.");
        var results = shop.NewResults();
        var test = shop.VSTest(results, "--filter", "FullyQualifiedName~EndlessEvals");
        await using var run = (test with { Program = "setsid", Arguments = ["dotnet", .. test.Arguments] }).Start();
        await results.ReachMarkerAsync();

        run.Signal(PosixSignal.SIGINT, wholeGroup: true);

        Assert.NotEqual(0, (await run.EndAsync()).ExitCode);
        await results.ReachReportAsync();
        Assert.Single(results.Reports());
    }

    [Fact]
    public async Task A_time_limit_of_the_testing_platform()
    {
        var results = shop.NewResults();

        var run = await shop.Program(results, "--filter-class", Endless, "--timeout", "3s").RunAsync();

        Assert.Equal(3, run.ExitCode);
        Assert.Single(results.Reports());
    }

    [Fact]
    public async Task Code_under_test_that_ends_the_process()
    {
        var results = shop.NewResults();

        var run = await shop.Program(results, "--filter-class", "Shop.ExitingEvals").RunAsync();

        Assert.Equal(7, run.ExitCode);
        Assert.Single(results.Reports());
    }

    [Fact]
    public async Task A_run_without_evals_leaves_nothing()
    {
        var results = shop.NewResults();

        await shop.Program(results, "--filter-not-trait", "Kind=Eval").RunAsync();

        Assert.Empty(results.Reports());
        Assert.False(Directory.Exists(Path.Combine(results.Folder, "evals")));
    }

    /// <summary>Bit 1 of the mask of ignored signals is SIGINT; programs inherit it.</summary>
    private static bool IgnoresControlC() => File.ReadLines("/proc/self/status")
        .First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))
        .Split('\t')[1] is var mask && (Convert.ToUInt64(mask, 16) & 2) != 0;
}
