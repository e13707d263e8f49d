using System.Diagnostics;

namespace EvalKit.Perturbations.Tests;

/// <summary>The golden results once more in a process without vector instructions.</summary>
public static class InstructionSetTests
{
    [Fact]
    public static async Task Golden_results_hold_without_hardware_intrinsics()
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(GoldenTests).Assembly.Location, "-class", typeof(GoldenTests).FullName!, "-noLogo"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_EnableHWIntrinsic"] = "0" },
        };
        using var child = Process.Start(start)!;
        var output = child.StandardOutput.ReadToEndAsync();
        var errors = child.StandardError.ReadToEndAsync();
        await child.WaitForExitAsync();

        Assert.True(child.ExitCode == 0, await output + await errors);
        Assert.Contains($"Total: {Catalogue.Families.Length}", await output);
    }
}
