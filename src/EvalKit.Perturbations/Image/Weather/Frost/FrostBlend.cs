using System.Runtime.Intrinsics;

namespace EvalKit;

/// <summary>picture · its weight + ice · its weight; ice is white with a breath of blue.</summary>
internal readonly struct FrostBlend(double pictureWeight, double iceWeight) : IPixelBlend
{
    private const int ExtraBits = 4;

    private readonly int _picture = (int)Math.Floor(pictureWeight * ColourCover.Whole + 0.5);
    private readonly int _red = Level(iceWeight * 222);
    private readonly int _green = Level(iceWeight * 240);
    private readonly int _blue = Level(iceWeight * 255);

    public Vector256<uint> Eight(Vector256<uint> pixels, Vector256<int> field) => FieldBlending.Join(
        pixels, Sum(pixels, 0, field * _red), Sum(pixels, 8, field * _green), Sum(pixels, 16, field * _blue));

    private Vector256<int> Sum(Vector256<uint> pixels, int bit, Vector256<int> ice) =>
        (FieldBlending.Samples(pixels, bit) * _picture + (ice >> ExtraBits) + Vector256.Create(ColourCover.Whole / 2)) >> ColourCover.Bits;

    private static int Level(double level) => (int)Math.Floor(level * (1 << ExtraBits) + 0.5);
}
