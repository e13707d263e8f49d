using System.Diagnostics;
using System.Globalization;

namespace EvalKit.Media.Tests;

/// <summary>A class of these tests once more, in a process of its own with other settings of the runtime.</summary>
internal static class TestProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Runs the class; fails unless so many tests pass, and kills what takes too long.</summary>
    /// <returns>What the process wrote.</returns>
    public static async Task<string> RunAsync(Type tests, int count, string variable, string value)
    {
        // The host that runs this very process: it need not be on the path.
        var runtime = new DirectoryInfo(Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        var host = Path.Combine(runtime.Parent!.Parent!.Parent!.FullName, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        var start = new ProcessStartInfo(host, ["exec", tests.Assembly.Location, "-class", tests.FullName!, "-noLogo", "-noColor"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [variable] = value },
        };
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

        Assert.True(child.ExitCode == 0, $"Exit code {child.ExitCode}: {await said}{await complained}");
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"Total: {count}, Errors: 0, Failed: 0"), await said, StringComparison.Ordinal);
        return await said;
    }
}
