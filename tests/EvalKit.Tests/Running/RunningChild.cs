using System.Globalization;
using EvalKit.Tests;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestPipelineStartup(typeof(RunningChild))]

namespace EvalKit.Tests;

/// <summary>This test assembly as a child process that runs an eval. It starts later than <see cref="RepeatingChild"/>, for evals have
/// threads of their own, which wait for the module's initializer.</summary>
public sealed class RunningChild : ITestPipelineStartup
{
    internal const string Task = "filling";

    public ValueTask StartAsync(IMessageSink diagnosticMessageSink)
    {
        if (RepeatingChild.Asked is not [Task, _, var folder, var cases, var length]) return ValueTask.CompletedTask;
        FullDiskTests.Fill(folder, int.Parse(cases, CultureInfo.InvariantCulture), int.Parse(length, CultureInfo.InvariantCulture));
        Environment.Exit(0);
        return ValueTask.CompletedTask;
    }

    public ValueTask StopAsync() => ValueTask.CompletedTask;
}
