using System.Diagnostics;
using Spectre.Console;

namespace EvalKit;

/// <summary>What the tool knows of the world: where it was started, where it writes, the clock, and how it starts programs.</summary>
internal sealed record ToolHost
{
    private const int PlainWidth = 120;

    public required string Directory { get; init; }

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Runs a program to its end and returns its exit code.</summary>
    public Func<ProcessStartInfo, CancellationToken, Task<int>> Run { get; init; } = RunAsync;

    /// <summary>Whether tables and colours go to a person rather than into a file or another program.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Whether a person sees what goes to <see cref="Error"/>.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>Journals from here on take long enough to read for a bar to be seen.</summary>
    public long LongJournalBytes { get; init; } = 16 << 20;

    public static ToolHost OfThisProcess() => new()
    {
        Directory = Environment.CurrentDirectory, Out = Console.Out, Error = Console.Error, IsTerminal = !Console.IsOutputRedirected,
        IsErrorTerminal = !Console.IsErrorRedirected,
    };

    /// <summary>For tables: without colours, and of a fixed width, where no person looks on.</summary>
    public IAnsiConsole Tables()
    {
        var console = AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(Out),
            Ansi = IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = IsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        if (!IsTerminal) console.Profile.Width = PlainWidth;
        return console;
    }

    /// <summary>Bars that are gone when the work is done.</summary>
    public Progress Bars() => AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Error), Interactive = InteractionSupport.Yes, Ansi = AnsiSupport.Yes })
        .Progress()
        .AutoClear(true)
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn());

    private static async Task<int> RunAsync(ProcessStartInfo start, CancellationToken cancellation)
    {
        using var process = Process.Start(start)!;
        try
        {
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return process.ExitCode;
    }
}
