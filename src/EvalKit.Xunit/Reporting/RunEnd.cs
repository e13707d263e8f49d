using System.Runtime.InteropServices;

namespace EvalKit;

/// <summary>Sees to it that a run which has begun is reported however the process ends, short of a crash.</summary>
internal static class RunEnd
{
    private const int ExitCodeOfSigterm = 128 + 15;

    private static readonly Lazy<PosixSignalRegistration> Watcher = new(Register);

    /// <summary>Call when the first eval runs; later calls do nothing.</summary>
    public static void Watch() => _ = Watcher.Value;

    /// <summary>Writes the report once and prints its matrix. Empty when nothing ran or the report is written already.</summary>
    public static async ValueTask<string> CompleteAsync()
    {
        if (!EvalSession.DefaultWasUsed) return "";
        var matrix = new StringWriter();
        await EvalSession.Default.CompleteAsync(matrix);
        var text = matrix.ToString();
        if (text.Length > 0) await Console.Out.WriteLineAsync(text);
        return text;
    }

    private static PosixSignalRegistration Register()
    {
        // The session writes its files when the process exits, but by default a process ends on SIGTERM without running ProcessExit
        // handlers. Ctrl+C needs nothing: every runner of xUnit cancels the tests then and disposes the fixtures.
        return PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
        {
            context.Cancel = true;
            ThreadPool.QueueUserWorkItem(static _ => Environment.Exit(ExitCodeOfSigterm));
        });
    }
}
