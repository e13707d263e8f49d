using System.Diagnostics;
using System.Globalization;

namespace EvalKit.Media.Tests;

/// <summary>The canonical bytes once more on poorer processors: other instructions and narrower vectors.</summary>
public static class CanonicalPngProcessTests
{
    [Theory]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    [InlineData("DOTNET_EnableAVX2")]
    public static async Task The_bytes_do_not_depend_on_the_instructions(string feature)
    {
        // The host that runs this very process: it need not be on the path.
        var runtime = new DirectoryInfo(Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        var host = Path.Combine(runtime.Parent!.Parent!.Parent!.FullName, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        var tests = typeof(CanonicalPngTests);
        var start = new ProcessStartInfo(host, ["exec", tests.Assembly.Location, "-class", tests.FullName!, "-noLogo", "-noColor"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [feature] = "0" },
        };
        using var child = Process.Start(start)!;
        var (said, complained) = (child.StandardOutput.ReadToEndAsync(), child.StandardError.ReadToEndAsync());
        await child.WaitForExitAsync();

        Assert.True(child.ExitCode == 0, await said + await complained);
        var total = string.Create(CultureInfo.InvariantCulture, $"Total: {CanonicalPngTests.Files.Count}, Errors: 0, Failed: 0");
        Assert.Contains(total, await said, StringComparison.Ordinal);
    }
}
