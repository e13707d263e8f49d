using Microsoft.Win32.SafeHandles;

namespace EvalKit.Extensibility;

/// <summary>A journal open for appending whole lines. One caller at a time.</summary>
internal sealed class JournalFile(string path, SafeFileHandle handle) : IDisposable
{
    private long _length;
    private bool _torn;

    public string Path => path;

    /// <summary>Hands a line to the operating system in one piece.</summary>
    /// <exception cref="RunStoreException">It could not be written; no part of it stands before a later line.</exception>
    public void Append(ReadOnlySpan<byte> line)
    {
        try
        {
            // A disk that filled up in the middle of a line left a piece of it.
            if (_torn) RandomAccess.SetLength(handle, _length);
            _torn = true;
            RandomAccess.Write(handle, line, _length);
            _torn = false;
            _length += line.Length;
        }
        // The runtime reports a file that reached a size limit as an argument out of range.
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw RunStoreException.From(path, "write to", cause);
        }
    }

    public void Dispose() => handle.Dispose();
}
