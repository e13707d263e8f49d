using System.CommandLine;
using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>The command line: <c>evalkit report</c> and its neighbours.</summary>
internal static class ToolCommand
{
    public static async Task<int> RunAsync(string[] arguments, ToolHost host, CancellationToken cancellation = default)
    {
        var parsed = Create(host).Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await host.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
            await host.Error.WriteLineAsync("evalkit --help lists the commands.").ConfigureAwait(false);
            return ExitCodes.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new() { Output = host.Out, Error = host.Error, EnableDefaultExceptionHandler = false }, cancellation).ConfigureAwait(false);
        }
        catch (Exception problem) when (IsExpected(problem))
        {
            await host.Error.WriteLineAsync(problem.Message).ConfigureAwait(false);
            return ExitCodes.Unusable;
        }
    }

    private static RootCommand Create(ToolHost host) => new("Reads the runs, the history and the corpus of EvalKit evals.")
    {
        ReportCommand.Create(host),
        CompareCommand.Create(host),
        BaselineCommand.Create(host),
        RunsCommand.Create(host),
        HistoryCommand.Create(host),
        CorpusCommand.Create(host),
        ReplayCommand.Create(host),
        ResumeCommand.Create(host),
        MergeCommand.Create(host),
        CleanCommand.Create(host),
        DoctorCommand.Create(host),
    };

    private static bool IsExpected(Exception problem) => problem
        is ToolException or JournalFormatException or CommittedFileException or RunStoreException or IOException or UnauthorizedAccessException;
}
