using EvalKit.Media;

namespace EvalKit;

/// <content>Where pictures come from.</content>
public sealed partial class Image
{
    /// <summary>A picture in a file. The file is not touched before it is needed; a relative path starts at the current directory of now.</summary>
    public static Image Load(string path) => Load(path, MediaLimits.Default);

    /// <summary>A picture in a file, under limits of its own.</summary>
    public static Image Load(string path, MediaLimits limits) => new(EncodedContent.InFile(path, limits));

    /// <summary>A picture in a file that is read now, without blocking a thread; its bytes stay in memory as long as the picture does.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">Null for <see cref="MediaLimits.Default"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    /// <exception cref="MediaFormatException">The file is larger than the limit.</exception>
    public static async Task<Image> LoadAsync(string path, MediaLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new(EncodedContent.Owned(await ContentReader.ReadFileAsync(path, limits ?? MediaLimits.Default, cancellationToken).ConfigureAwait(false), limits, path));
    }

    /// <summary>A picture in memory, in any format a codec knows. The bytes are copied.</summary>
    /// <exception cref="MediaFormatException">There are more bytes than the limit.</exception>
    public static Image FromBytes(ReadOnlyMemory<byte> encoded) => FromBytes(encoded, MediaLimits.Default);

    /// <summary>A picture in memory, under limits of its own. The bytes are copied.</summary>
    /// <exception cref="MediaFormatException">There are more bytes than the limit.</exception>
    public static Image FromBytes(ReadOnlyMemory<byte> encoded, MediaLimits limits) => new(EncodedContent.InMemory(encoded, limits));

    /// <summary>A picture that a stream holds, from its position to its end. The stream is read now and left open.</summary>
    /// <param name="stream">Any readable stream; it need not be able to seek.</param>
    /// <param name="limits">Null for <see cref="MediaLimits.Default"/>.</param>
    /// <exception cref="MediaFormatException">There are more bytes than the limit, or the stream was not rewound.</exception>
    public static Image FromStream(Stream stream, MediaLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new(EncodedContent.Owned(ContentReader.Read(stream, limits ?? MediaLimits.Default), limits));
    }

    /// <inheritdoc cref="FromStream"/>
    public static async Task<Image> FromStreamAsync(Stream stream, MediaLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new(EncodedContent.Owned(await ContentReader.ReadAsync(stream, limits ?? MediaLimits.Default, cancellationToken).ConfigureAwait(false), limits));
    }

    /// <summary>Encodes pixels as canonical PNG: the same pixels give the same bytes on every platform. The buffer is not kept.</summary>
    public static Image FromPixels(PixelBuffer pixels)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        return new(EncodedContent.Owned(PngCodec.Encode(pixels), MediaLimits.Largest))
        {
            _isCanonical = true,
            _codec = PngCodec.Instance,
            _info = new(pixels.Width, pixels.Height),
        };
    }

    /// <summary>A picture drawn pixel by pixel.</summary>
    /// <param name="width">Pixels per row, at least 1.</param>
    /// <param name="height">Rows, at least 1.</param>
    /// <param name="colour">The colour at x from the left and y from the top, both from 0.</param>
    /// <example><c>Image.Create(64, 64, (x, y) =&gt; x &lt; 32 ? new Rgba(255, 0, 0) : new Rgba(0, 0, 255))</c></example>
    /// <exception cref="ArgumentOutOfRangeException">A side is under 1 or the area is over <see cref="PixelBuffer.MaxPixels"/>.</exception>
    public static Image Create(int width, int height, Func<int, int, Rgba> colour)
    {
        ArgumentNullException.ThrowIfNull(colour);
        var pixels = new PixelBuffer(width, height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++) pixels[x, y] = colour(x, y);
        }

        return FromPixels(pixels);
    }
}
