using System.Globalization;
using System.Runtime.Intrinsics;

namespace EvalKit.Media;

/// <summary>A decoded picture: 8-bit R, G, B, A per pixel, row by row from the top, straight (not premultiplied) alpha.</summary>
public sealed partial class PixelBuffer
{
    /// <summary>The largest number of pixels a buffer may hold (2²⁸; 1 GiB of RGBA).</summary>
    public const long MaxPixels = 1L << 28;

    /// <summary>A transparent black buffer.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A side is under 1 or the area is over <see cref="MaxPixels"/>.</exception>
    public PixelBuffer(int width, int height)
        : this(width, height, new byte[CheckedSize(width, height)])
    {
    }

    /// <summary>Wraps an array without copying it.</summary>
    /// <exception cref="ArgumentException">The array's length is not width × height × 4.</exception>
    public PixelBuffer(int width, int height, byte[] rgba)
    {
        ArgumentNullException.ThrowIfNull(rgba);
        if (rgba.Length != CheckedSize(width, height))
            throw new ArgumentException($"rgba has {rgba.Length} bytes; {width} × {height} pixels need {(long)width * height * 4}.", nameof(rgba));
        Width = width;
        Height = height;
        Rgba = rgba;
    }

    /// <summary>Pixels per row, at least 1.</summary>
    public int Width { get; }

    /// <summary>Rows, at least 1.</summary>
    public int Height { get; }

    /// <summary>The samples: length width × height × 4. Whoever owns the buffer may write to it.</summary>
    public byte[] Rgba { get; }

    /// <summary>One pixel, x from the left and y from the top, both from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside the picture.</exception>
    public Rgba this[int x, int y]
    {
        get
        {
            var at = IndexOf(x, y);
            return new(Rgba[at], Rgba[at + 1], Rgba[at + 2], Rgba[at + 3]);
        }

        set
        {
            var at = IndexOf(x, y);
            (Rgba[at], Rgba[at + 1], Rgba[at + 2], Rgba[at + 3]) = (value.R, value.G, value.B, value.A);
        }
    }

    /// <summary>One row's samples.</summary>
    public Span<byte> Row(int y) => Rgba.AsSpan(checked(y * Width * 4), Width * 4);

    /// <summary>True where every pixel is opaque.</summary>
    public bool IsOpaque
    {
        get
        {
            var all = Vector128<byte>.AllBitsSet;
            var i = 0;
            for (; i + 16 <= Rgba.Length; i += 16) all &= Vector128.Create(Rgba, i);
            if ((all[3] & all[7] & all[11] & all[15]) != byte.MaxValue) return false;
            for (; i < Rgba.Length; i += 4)
            {
                if (Rgba[i + 3] != byte.MaxValue) return false;
            }

            return true;
        }
    }

    /// <summary>A copy that shares nothing.</summary>
    public PixelBuffer Clone() => new(Width, Height, Rgba.AsSpan().ToArray());

    /// <summary>The size, for messages.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Width}×{Height} pixels");

    private int IndexOf(int x, int y)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)x, (uint)Width, nameof(x));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)y, (uint)Height, nameof(y));
        return ((y * Width) + x) * 4;
    }

    private static int CheckedSize(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        if ((long)width * height > MaxPixels)
            throw new ArgumentOutOfRangeException(nameof(width), $"{width} × {height} pixels are more than the limit of {MaxPixels}.");
        return width * height * 4;
    }
}
