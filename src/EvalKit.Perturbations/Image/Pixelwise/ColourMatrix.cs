using System.Runtime.Intrinsics;
using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Nine weights, each colour of the result a weighed sum of the three: whole multiples of 2⁻¹⁵, none negative; sums are rounded half up
/// and clipped. Alpha stays.
/// </summary>
internal readonly struct ColourMatrix : IPixelMap
{
    private const int Bits = 15;

    private readonly int _rr, _rg, _rb, _gr, _gg, _gb, _br, _bg, _bb;

    /// <param name="mix">How much of the matrix there is, and for the rest the picture as it was.</param>
    /// <param name="weights">By rows: what red, green and blue give to red, to green, to blue.</param>
    public ColourMatrix(double mix, ReadOnlySpan<double> weights)
    {
        (_rr, _rg, _rb) = Row(mix, weights, 0);
        (_gr, _gg, _gb) = Row(mix, weights, 1);
        (_br, _bg, _bb) = Row(mix, weights, 2);
    }

    public Vector256<uint> Map(Vector256<uint> pixels)
    {
        var (red, green, blue) = PixelMaps.Colours(pixels);
        return PixelMaps.Pixels(Sum(_rr, _rg, _rb), Sum(_gr, _gg, _gb), Sum(_br, _bg, _bb), pixels);

        Vector256<int> Sum(int ofRed, int ofGreen, int ofBlue) => Vector256.Min(
            red * Vector256.Create(ofRed) + green * Vector256.Create(ofGreen) + blue * Vector256.Create(ofBlue) + Vector256.Create(1 << (Bits - 1)) >>> Bits,
            Vector256.Create(255));
    }

    public static PixelBuffer Apply(PixelBuffer source, double mix, ReadOnlySpan<double> weights) =>
        mix == 0 ? source : PixelMaps.Map(source, new ColourMatrix(mix, weights));

    private static (int OfRed, int OfGreen, int OfBlue) Row(double mix, ReadOnlySpan<double> weights, int row)
    {
        Span<int> rounded = stackalloc int[3];
        for (var i = 0; i < 3; i++)
            rounded[i] = (int)Math.Floor((mix * weights[row * 3 + i] + (i == row ? 1 - mix : 0)) * (1 << Bits) + 0.5);
        return (rounded[0], rounded[1], rounded[2]);
    }
}
