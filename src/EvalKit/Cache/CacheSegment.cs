using System.Buffers.Binary;
using EvalKit.Media;
using Microsoft.Win32.SafeHandles;

namespace EvalKit;

/// <summary>One file of the cache, which one process appended to, as others read it: from where they stopped to where it ends now.</summary>
internal sealed class CacheSegment(string path) : IDisposable
{
    /// <summary>The version of the format. A file of another one is left alone.</summary>
    public const int Schema = 1;

    public const int HeaderBytes = 16;

    private const int Window = 1 << 16;

    private static ReadOnlySpan<byte> Magic => "EvalKitCache"u8;

    private long _scanned = HeaderBytes;
    private bool _known;
    private SafeFileHandle? _reading;

    public string Path => path;

    /// <summary>How far it was read.</summary>
    public long Scanned => _scanned;

    /// <summary>True for a file that this version does not read.</summary>
    public bool IsForeign { get; private set; }

    /// <summary>Records that were damaged.</summary>
    public long Damaged { get; private set; }

    public static byte[] Header()
    {
        var header = new byte[HeaderBytes];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(Magic.Length), Schema);
        return header;
    }

    /// <summary>Finds the records that were not there before.</summary>
    /// <param name="found">Takes key, position and length of each. Their checksums are looked at when they are read.</param>
    public void Scan(Action<ContentHash, long, int> found)
    {
        if (IsForeign) return;
        using var handle = Open();
        var end = RandomAccess.GetLength(handle);
        if (end <= _scanned || !IsOurs(handle)) return;
        var window = new byte[Window];
        while (_scanned + CacheRecord.HeadBytes <= end)
        {
            var read = Fill(handle, window, _scanned);
            if (read < CacheRecord.HeadBytes) return;
            var at = 0;
            while (at + CacheRecord.HeadBytes <= read)
            {
                if (!CacheRecord.TryReadHead(window.AsSpan(at, read - at), out var key, out var length))
                {
                    Damaged++;
                    if (!Resume(handle, _scanned + at + 1, end)) return;
                    at = -1;
                    break;
                }

                var next = _scanned + at + CacheRecord.HeadBytes + length;
                if (next > end)
                {
                    // Its process is writing it or was killed over it, unless another record follows: then its length is a lie.
                    var record = _scanned + at;
                    _scanned = record;
                    if (!Resume(handle, record + 1, end))
                    {
                        _scanned = record;
                        return;
                    }

                    Damaged++;
                    at = -1;
                    break;
                }

                found(key, _scanned + at, length);
                at = (int)Math.Min(int.MaxValue, next - _scanned);
            }

            if (at > 0) _scanned += at;
        }
    }

    /// <summary>Reads a record; null where it is damaged or gone. The file stays open from then on.</summary>
    public byte[]? Read(ContentHash key, long position, int length)
    {
        try
        {
            var record = new byte[CacheRecord.HeadBytes + length];
            return Fill(Reading(), record, position) == record.Length && CacheRecord.IsSound(record, key) ? record : null;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            return null;
        }
    }

    public void Dispose() => _reading?.Dispose();

    private SafeFileHandle Reading()
    {
        if (_reading is { } open) return open;
        var handle = Open();
        if (Interlocked.CompareExchange(ref _reading, handle, null) is not { } other) return handle;
        handle.Dispose();
        return other;
    }

    private SafeFileHandle Open() => File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    private bool IsOurs(SafeFileHandle handle)
    {
        if (_known) return true;
        Span<byte> header = stackalloc byte[HeaderBytes];
        if (Fill(handle, header, 0) < HeaderBytes) return false;
        _known = header.SequenceEqual(Header());
        IsForeign = !_known;
        return _known;
    }

    /// <summary>Goes on behind damage, at the next mark; false where there is none.</summary>
    private bool Resume(SafeFileHandle handle, long from, long end)
    {
        var window = new byte[Window];
        for (var position = from; position < end;)
        {
            var read = Fill(handle, window, position);
            var mark = window.AsSpan(0, read).IndexOf(CacheRecord.Mark);
            if (mark >= 0)
            {
                _scanned = position + mark;
                return true;
            }

            if (read < window.Length) break;
            position += read - CacheRecord.Mark.Length + 1;
        }

        // The beginning of a mark may be the last that was written so far.
        _scanned = Math.Max(from, end - CacheRecord.Mark.Length + 1);
        return false;
    }

    private static int Fill(SafeFileHandle handle, Span<byte> buffer, long position)
    {
        var filled = 0;
        while (filled < buffer.Length)
        {
            var read = RandomAccess.Read(handle, buffer[filled..], position + filled);
            if (read == 0) break;
            filled += read;
        }

        return filled;
    }
}
