using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace EvalKit.Media;

/// <summary>Builds one <see cref="ContentHash"/> from several fields; every field is length-prefixed, so none can run into the next.</summary>
public sealed class ContentHasher : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Adds a text field (UTF-8).</summary>
    public void Add(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Add(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Adds a field of bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        Add(bytes.Length);
        _hash.AppendData(bytes);
    }

    /// <summary>Adds a number.</summary>
    public void Add(long number)
    {
        Span<byte> buffer = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(buffer, number);
        _hash.AppendData(buffer);
    }

    /// <summary>Adds another content's hash.</summary>
    public void Add(ContentHash hash)
    {
        Span<byte> buffer = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(buffer, hash.High);
        BinaryPrimitives.WriteUInt64BigEndian(buffer[8..], hash.Low);
        _hash.AppendData(buffer);
    }

    /// <summary>The hash of all fields so far; the hasher starts afresh.</summary>
    public ContentHash Finish()
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        _hash.GetHashAndReset(digest);
        return ContentHash.FromDigest(digest);
    }

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();
}
