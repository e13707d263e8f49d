namespace ParcelDesk;

/// <summary>A grey picture, 0 black to 255 white, row by row.</summary>
public sealed class GreyPicture
{
    /// <exception cref="ArgumentException">The number of pixels is not width times height.</exception>
    public GreyPicture(ReadOnlyMemory<byte> pixels, int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        if (pixels.Length != (long)width * height)
            throw new ArgumentException($"pixels={pixels.Length} bytes, expected {width} x {height}", nameof(pixels));
        Pixels = pixels;
        Width = width;
        Height = height;
    }

    public ReadOnlyMemory<byte> Pixels { get; }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Luma of an RGBA picture laid on white paper.</summary>
    public static GreyPicture FromRgba(ReadOnlySpan<byte> rgba, int width, int height)
    {
        var grey = new byte[width * height];
        if (rgba.Length != grey.Length * 4)
            throw new ArgumentException($"rgba={rgba.Length} bytes, expected 4 x {width} x {height}", nameof(rgba));
        for (var i = 0; i < grey.Length; i++)
        {
            var pixel = rgba.Slice(i * 4, 4);
            var luma = ((299 * pixel[0]) + (587 * pixel[1]) + (114 * pixel[2]) + 500) / 1000;
            grey[i] = (byte)(((luma * pixel[3]) + (255 * (255 - pixel[3])) + 127) / 255);
        }

        return new GreyPicture(grey, width, height);
    }
}
