using System.Runtime.Intrinsics;
using EvalKit.Media;

namespace EvalKit;

/// <summary>A colour that covers as much as a field says: gain · picture · (1 − cover) + colour · cover.</summary>
/// <param name="colour">What covers.</param>
/// <param name="gain">What the picture is multiplied by, 0…1.</param>
internal readonly struct ColourCover(Rgba colour, double gain = 1) : IPixelBlend
{
    /// <summary>A field's value that covers wholly.</summary>
    public const int Whole = 1 << Bits;

    public const int Bits = 15;

    private readonly int _gain = (int)Math.Floor(gain * Whole + 0.5);

    public Vector256<uint> Eight(Vector256<uint> pixels, Vector256<int> field)
    {
        var keep = ((Vector256.Create(Whole) - field) * _gain) >> Bits;
        return FieldBlending.Join(pixels, Mean(pixels, 0, keep, field * colour.R), Mean(pixels, 8, keep, field * colour.G), Mean(pixels, 16, keep, field * colour.B));
    }

    private static Vector256<int> Mean(Vector256<uint> pixels, int bit, Vector256<int> keep, Vector256<int> added) =>
        (FieldBlending.Samples(pixels, bit) * keep + added + Vector256.Create(Whole / 2)) >> Bits;
}
