using EvalKit.Media;

namespace EvalKit;

/// <summary>A picture: a cheap handle on encoded bytes that is read and decoded only when needed.</summary>
public sealed class Image
{
    private readonly byte[] _bytes;

    private Image(byte[] bytes) => _bytes = bytes;

    /// <summary>The encoded bytes.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>The hash of <see cref="Bytes"/>.</summary>
    public ContentHash Hash => ContentHash.Of(_bytes);

    /// <summary>A picture in memory, in any format a codec knows.</summary>
    public static Image FromBytes(ReadOnlyMemory<byte> encoded) => new(encoded.ToArray());

    /// <inheritdoc/>
    public override string ToString() => $"image {Hash}";
}
