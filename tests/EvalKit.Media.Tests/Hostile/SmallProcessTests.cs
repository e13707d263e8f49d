using System.Diagnostics;
using System.Globalization;

namespace EvalKit.Media.Tests;

/// <summary>The hostile files once more, in a process that ends when its heap outgrows 64 MiB and is killed when it takes too long.</summary>
public sealed class SmallProcessTests(ITestOutputHelper output)
{
    private const int Heap = 64 << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task Hostile_files_need_little_memory_and_end()
    {
        // The host that runs this very process: it need not be on the path.
        var runtime = new DirectoryInfo(Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        var host = Path.Combine(runtime.Parent!.Parent!.Parent!.FullName, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        var tests = typeof(HostileFileTests);
        var start = new ProcessStartInfo(host, ["exec", tests.Assembly.Location, "-class", tests.FullName!, "-noLogo", "-noColor"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = Heap.ToString("X", CultureInfo.InvariantCulture);
        using var child = Process.Start(start)!;
        var (said, complained) = (child.StandardOutput.ReadToEndAsync(), child.StandardError.ReadToEndAsync());

        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await child.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            child.Kill(entireProcessTree: true);
            Assert.Fail($"Still running after {Patience}: {await said}");
        }

        output.WriteLine(await said);
        Assert.True(child.ExitCode == 0, $"Exit code {child.ExitCode}: {await said}{await complained}");
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"Total: {HostileFile.All.Count}, Errors: 0, Failed: 0"), await said, StringComparison.Ordinal);
    }
}
