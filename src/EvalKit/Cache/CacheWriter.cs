using Microsoft.Win32.SafeHandles;

namespace EvalKit;

/// <summary>This process's own segment; made when the first reply is to be kept.</summary>
internal sealed class CacheWriter(CacheFolder folder, TimeProvider clock) : IDisposable
{
    private readonly Lock _lock = new();
    private SafeFileHandle? _handle;
    private long _length;

    /// <summary>Why nothing is written any more; null while all is well.</summary>
    public string? Problem { get; private set; }

    /// <summary>Hands a record to the operating system in one piece. A disk that is full ends the writing, not the run.</summary>
    public void Append(ReadOnlySpan<byte> record)
    {
        lock (_lock)
        {
            if (Problem is not null) return;
            try
            {
                _handle ??= Create();
                RandomAccess.Write(_handle, record, _length);
                _length += record.Length;
            }
            // The runtime reports a file that reached a size limit as an argument out of range.
            catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                Problem = $"cache: {folder.Path} cannot be written ({cause.Message}); replies are asked for, and not kept.";
            }
        }
    }

    public void Dispose() => _handle?.Dispose();

    private SafeFileHandle Create()
    {
        Directory.CreateDirectory(folder.Path);
        var handle = File.OpenHandle(folder.NewSegment(clock.GetUtcNow()), FileMode.CreateNew, FileAccess.Write, FileShare.Read | FileShare.Delete);
        RandomAccess.Write(handle, CacheSegment.Header(), 0);
        _length = CacheSegment.HeaderBytes;
        return handle;
    }
}
