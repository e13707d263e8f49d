using System.Runtime.Intrinsics;
using EvalKit.Media;

namespace EvalKit;

/// <summary>A colour that is added as strongly as a field says, where <see cref="ColourCover.Whole"/> is all of it.</summary>
internal readonly struct ColourGlow(Rgba colour) : IPixelBlend
{
    public Vector256<uint> Eight(Vector256<uint> pixels, Vector256<int> field) => FieldBlending.Join(
        pixels, Sum(pixels, 0, field * colour.R), Sum(pixels, 8, field * colour.G), Sum(pixels, 16, field * colour.B));

    private static Vector256<int> Sum(Vector256<uint> pixels, int bit, Vector256<int> added) =>
        (FieldBlending.Samples(pixels, bit) * ColourCover.Whole + added + Vector256.Create(ColourCover.Whole / 2)) >> ColourCover.Bits;
}
