using System.Collections.Immutable;

namespace EvalKit.Media;

/// <summary>The formats that <see cref="Image"/> and <see cref="AudioClip"/> can read: PNG and WAV, and what packages add.</summary>
/// <remarks>
/// The list belongs to the process and only grows. PNG and WAV are always asked first and cannot be replaced: the canonical
/// encodings that hashes and baselines rest on are the same everywhere.
/// </remarks>
public static class MediaCodecs
{
    private const int HeaderLength = 64;

    private static ImmutableArray<IImageCodec> _images = [PngCodec.Instance];
    private static ImmutableArray<IAudioCodec> _sounds = [WavCodec.Instance];

    /// <summary>Adds a picture format. A second codec of the same type is ignored, so registering twice does no harm.</summary>
    public static void Register(IImageCodec codec)
    {
        ArgumentNullException.ThrowIfNull(codec);
        ImmutableInterlocked.Update(ref _images, Added, codec);
    }

    /// <summary>Adds a sound format. A second codec of the same type is ignored, so registering twice does no harm.</summary>
    public static void Register(IAudioCodec codec)
    {
        ArgumentNullException.ThrowIfNull(codec);
        ImmutableInterlocked.Update(ref _sounds, Added, codec);
    }

    internal static IImageCodec ImageCodecFor(ReadOnlySpan<byte> encoded) =>
        ImageCodecOf(encoded) ?? throw KnownFormat.Unreadable(encoded, MediaKind.Picture);

    internal static IAudioCodec AudioCodecFor(ReadOnlySpan<byte> encoded) =>
        AudioCodecOf(encoded) ?? throw KnownFormat.Unreadable(encoded, MediaKind.Sound);

    internal static bool CanDecodeImage(ReadOnlySpan<byte> encoded) => ImageCodecOf(encoded) is not null;

    internal static bool CanDecodeAudio(ReadOnlySpan<byte> encoded) => AudioCodecOf(encoded) is not null;

    /// <summary>The media type of a picture. A format that no codec decodes has one, too: its bytes can still be sent.</summary>
    internal static string ImageTypeOf(ReadOnlySpan<byte> encoded) =>
        ImageCodecOf(encoded)?.MediaType ?? KnownFormat.MediaTypeOf(encoded, MediaKind.Picture) ?? throw KnownFormat.Unreadable(encoded, MediaKind.Picture);

    /// <summary>The media type of a sound, decodable or not.</summary>
    internal static string AudioTypeOf(ReadOnlySpan<byte> encoded) =>
        AudioCodecOf(encoded)?.MediaType ?? KnownFormat.MediaTypeOf(encoded, MediaKind.Sound) ?? throw KnownFormat.Unreadable(encoded, MediaKind.Sound);

    private static IImageCodec? ImageCodecOf(ReadOnlySpan<byte> encoded)
    {
        var header = encoded[..Math.Min(encoded.Length, HeaderLength)];
        foreach (var codec in _images)
        {
            if (codec.Recognises(header)) return codec;
        }

        return null;
    }

    private static IAudioCodec? AudioCodecOf(ReadOnlySpan<byte> encoded)
    {
        var header = encoded[..Math.Min(encoded.Length, HeaderLength)];
        foreach (var codec in _sounds)
        {
            if (codec.Recognises(header)) return codec;
        }

        return null;
    }

    private static ImmutableArray<T> Added<T>(ImmutableArray<T> codecs, T codec)
        where T : class =>
        codecs.Any(known => known.GetType() == codec.GetType()) ? codecs : codecs.Add(codec);
}
