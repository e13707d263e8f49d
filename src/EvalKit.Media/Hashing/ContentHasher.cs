using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace EvalKit.Media;

/// <summary>Builds one <see cref="ContentHash"/> from several fields; every field is length-prefixed, so none can run into the next.</summary>
public sealed class ContentHasher : IDisposable
{
    // A prompt's few small fields are hashed in one call; a running hash costs more to make than they take.
    private const int Room = 1 << 10;

    private readonly byte[] _pending = ArrayPool<byte>.Shared.Rent(Room);
    private IncrementalHash? _hash;
    private int _length;
    private bool _disposed;

    /// <summary>Adds a text field (UTF-8).</summary>
    public void Add(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<byte> buffer = stackalloc byte[256];
        Add(text.Length <= buffer.Length / 3 ? buffer[..Encoding.UTF8.GetBytes(text, buffer)] : Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Adds a field of bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        Add(bytes.Length);
        Append(bytes);
    }

    /// <summary>Adds a number.</summary>
    public void Add(long number)
    {
        Span<byte> buffer = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(buffer, number);
        Append(buffer);
    }

    /// <summary>Adds another content's hash.</summary>
    public void Add(ContentHash hash)
    {
        Span<byte> buffer = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(buffer, hash.High);
        BinaryPrimitives.WriteUInt64BigEndian(buffer[8..], hash.Low);
        Append(buffer);
    }

    /// <summary>The hash of all fields so far; the hasher starts afresh.</summary>
    public ContentHash Finish()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        if (_hash is null)
        {
            SHA256.HashData(_pending.AsSpan(0, _length), digest);
        }
        else
        {
            _hash.AppendData(_pending.AsSpan(0, _length));
            _hash.GetHashAndReset(digest);
        }

        _length = 0;
        return ContentHash.FromDigest(digest);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        _hash?.Dispose();
        ArrayPool<byte>.Shared.Return(_pending);
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (bytes.Length <= Room - _length)
        {
            bytes.CopyTo(_pending.AsSpan(_length));
            _length += bytes.Length;
            return;
        }

        _hash ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        _hash.AppendData(_pending.AsSpan(0, _length));
        _hash.AppendData(bytes);
        _length = 0;
    }
}
