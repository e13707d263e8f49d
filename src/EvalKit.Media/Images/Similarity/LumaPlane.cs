using System.Buffers;

namespace EvalKit.Media;

/// <summary>The brightness of a picture, averaged over squares, in whole numbers with 4 fractional bits.</summary>
internal sealed class LumaPlane : IDisposable
{
    /// <summary>255 is <c>255 &lt;&lt; FractionBits</c>.</summary>
    public const int FractionBits = 4;

    private readonly int[] _values;

    private LumaPlane(int width, int height)
    {
        Width = width;
        Height = height;
        _values = ArrayPool<int>.Shared.Rent(width * height);
    }

    public int Width { get; }

    public int Height { get; }

    public ReadOnlySpan<int> Row(int y) => _values.AsSpan(y * Width, Width);

    public static LumaPlane Of(PixelBuffer picture, int square)
    {
        var plane = new LumaPlane(picture.Width / square, picture.Height / square);
        var sums = ArrayPool<long>.Shared.Rent(plane.Width);
        for (var y = 0; y < plane.Height; y++)
        {
            sums.AsSpan(0, plane.Width).Clear();
            for (var line = 0; line < square; line++) AddLuma(picture.Row(y * square + line), sums.AsSpan(0, plane.Width), square);
            var area = (long)square * square << (16 - FractionBits);
            for (var x = 0; x < plane.Width; x++) plane._values[y * plane.Width + x] = (int)((sums[x] + area / 2) / area);
        }

        ArrayPool<long>.Shared.Return(sums);
        return plane;
    }

    public void Dispose() => ArrayPool<int>.Shared.Return(_values);

    /// <summary>The weights of ITU-R BT.601 in 2⁻¹⁶.</summary>
    private static void AddLuma(ReadOnlySpan<byte> row, Span<long> sums, int square)
    {
        var at = 0;
        for (var x = 0; x < sums.Length; x++)
        {
            int red = 0, green = 0, blue = 0;
            for (var i = 0; i < square; i++, at += 4)
            {
                red += row[at];
                green += row[at + 1];
                blue += row[at + 2];
            }

            sums[x] += 19595L * red + 38470L * green + 7471L * blue;
        }
    }
}
