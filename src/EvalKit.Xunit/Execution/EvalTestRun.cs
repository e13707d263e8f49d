using Xunit;
using Xunit.Sdk;

namespace EvalKit;

/// <summary>Runs one cell, or the whole, of an eval and turns its verdict into what xUnit knows: passed, failed, skipped, warned.</summary>
internal static class EvalTestRun
{
    /// <param name="plan">What the method returned.</param>
    /// <param name="id">The eval's id.</param>
    /// <param name="owner">The full name of the method: two methods may not share an id.</param>
    /// <param name="cell">The cell's label, or <c>all</c>.</param>
    /// <param name="alone">True where the eval has no other test.</param>
    public static async Task RunAsync(EvalPlan plan, string id, string owner, string cell, bool alone)
    {
        // Captured before the first await: the context is disposed when the test ends, which on a timeout is before this method does.
        var context = TestContext.Current;
        var cancellation = context.CancellationToken;
        RunEnd.Watch();
        // To the runner, which shows it where diagnostic messages are asked for; results and reports have no part of it.
        EvalSession.Default.Progress = context.SendDiagnosticMessage;
        try
        {
            var run = EvalSession.Default.SharedRunOf(plan, id, owner);
            var report = await (cell == EvalTestCell.All ? run.RunAllAsync(alone, cancellation) : run.RunCellAsync(cell, cancellation));
            if (HasTimedOut()) return;
            Tell(context, report);
            if (Red(report) is { } failure) throw failure;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            if (!HasTimedOut()) throw new EvalSkipped("the run was cancelled before there was a verdict");
        }

        // xUnit has failed the test already then, and would count anything told or thrown now as a second failure.
        bool HasTimedOut() => cancellation.IsCancellationRequested && context.TestState is { Result: TestResult.Failed };
    }

    private static void Tell(ITestContext context, EvalTestReport report)
    {
        // Red and skipped tests carry the message as their reason; runners would print it twice.
        var green = report.Outcome is EvalTestOutcome.Passed or EvalTestOutcome.PassedWithWarning;
        if (green) context.TestOutputHelper?.WriteLine(report.Message);

        // VSTest does not say which passed test warns.
        foreach (var warning in report.Warnings) context.AddWarning($"{context.Test?.TestDisplayName}: {warning}");

        foreach (var attachment in report.Attachments)
            context.AddAttachment(attachment.Name, attachment.Content, replaceExistingValue: true, attachment.MediaType);

        // Of a green run Microsoft.Testing.Platform shows nothing but the names of attachments.
        if (green && report.Warnings.Any(IsInconclusive)) context.AddAttachment("INCONCLUSIVE", report.Message);
    }

    private static bool IsInconclusive(string warning) => warning.StartsWith("INCONCLUSIVE", StringComparison.Ordinal);

    private static Exception? Red(EvalTestReport report) => report.Outcome switch
    {
        EvalTestOutcome.Passed or EvalTestOutcome.PassedWithWarning => null,
        EvalTestOutcome.Failed => new EvalFailed(report.Message),
        EvalTestOutcome.NotShown => new EvalNotShown(report.Message),
        EvalTestOutcome.Incomplete => new EvalIncomplete(report.Message),
        _ => new EvalSkipped(report.Message),
    };
}
