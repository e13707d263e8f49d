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

    internal static IImageCodec ImageCodecFor(ReadOnlySpan<byte> encoded)
    {
        var header = encoded[..Math.Min(encoded.Length, HeaderLength)];
        foreach (var codec in _images)
        {
            if (codec.Recognises(header)) return codec;
        }

        throw KnownFormat.Unreadable(encoded, MediaKind.Picture);
    }

    internal static IAudioCodec AudioCodecFor(ReadOnlySpan<byte> encoded)
    {
        var header = encoded[..Math.Min(encoded.Length, HeaderLength)];
        foreach (var codec in _sounds)
        {
            if (codec.Recognises(header)) return codec;
        }

        throw KnownFormat.Unreadable(encoded, MediaKind.Sound);
    }

    private static ImmutableArray<T> Added<T>(ImmutableArray<T> codecs, T codec)
        where T : class =>
        codecs.Any(known => known.GetType() == codec.GetType()) ? codecs : codecs.Add(codec);
}
