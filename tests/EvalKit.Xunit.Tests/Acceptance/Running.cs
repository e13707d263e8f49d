using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace EvalKit;

/// <summary>A started program. It is ended with everything it started when it is disposed of.</summary>
internal sealed class Running : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    public Running(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
    }

    public async Task<Finished> EndAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        lock (_output) return new Finished(_process.ExitCode, _output.ToString());
    }

    /// <summary>What Ctrl+C and <c>kill</c> send.</summary>
    public void Signal(PosixSignal signal, bool wholeGroup = false)
    {
        var number = signal switch { PosixSignal.SIGINT => 2, PosixSignal.SIGTERM => 15, _ => throw new ArgumentOutOfRangeException(nameof(signal)) };
        if (Kill(wholeGroup ? -_process.Id : _process.Id, number) != 0) throw new InvalidOperationException($"kill failed: {Marshal.GetLastPInvokeErrorMessage()}");
    }

    public ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
        return default;
    }

    private void Note(string? line)
    {
        if (line is null) return;
        lock (_output) _output.AppendLine(line);
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int Kill(int process, int signal);
}
