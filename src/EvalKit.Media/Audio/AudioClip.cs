using EvalKit.Media;

namespace EvalKit;

/// <summary>A sound: a cheap handle on encoded bytes that is read and decoded only when needed.</summary>
public sealed class AudioClip
{
    private readonly byte[] _bytes;

    private AudioClip(byte[] bytes) => _bytes = bytes;

    /// <summary>The encoded bytes.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>The hash of <see cref="Bytes"/>.</summary>
    public ContentHash Hash => ContentHash.Of(_bytes);

    /// <summary>A sound in memory, in any format a codec knows.</summary>
    public static AudioClip FromBytes(ReadOnlyMemory<byte> encoded) => new(encoded.ToArray());

    /// <inheritdoc/>
    public override string ToString() => $"audio {Hash}";
}
