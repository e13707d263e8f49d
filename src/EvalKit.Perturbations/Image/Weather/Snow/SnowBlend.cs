using System.Runtime.Intrinsics;

namespace EvalKit;

/// <summary>
/// mix · x + (1 − mix) · max(x, 1.5 · grey + 0.5) + layer: bright as snow lies, and what falls before it. The layer's whole is
/// <see cref="Whole"/>; grey is 0.299 R + 0.587 G + 0.114 B.
/// </summary>
internal readonly struct SnowBlend(double mix) : IPixelBlend
{
    /// <summary>A layer's value of full brightness: 255 with seven fractional bits.</summary>
    public const int Whole = 255 << SampleBits;

    /// <summary>Fractional bits of a level.</summary>
    public const int SampleBits = 7;

    private const int MixBits = 14;

    private readonly int _keep = (int)Math.Floor(mix * (1 << MixBits) + 0.5);

    public Vector256<uint> Eight(Vector256<uint> pixels, Vector256<int> field)
    {
        Vector256<int> red = FieldBlending.Samples(pixels, 0), green = FieldBlending.Samples(pixels, 8), blue = FieldBlending.Samples(pixels, 16);
        // 1.5 times the weights of grey, with sixteen bits, of which nine are dropped.
        var white = (red * 29393 + green * 57704 + blue * 11207 + Vector256.Create((255 << 15) + (1 << 8))) >> 9;
        var layer = (field << MixBits) + Vector256.Create(1 << (MixBits + SampleBits - 1));
        return FieldBlending.Join(pixels, Sum(red, white, layer), Sum(green, white, layer), Sum(blue, white, layer));
    }

    private Vector256<int> Sum(Vector256<int> samples, Vector256<int> white, Vector256<int> layer)
    {
        var sample = samples << SampleBits;
        return (sample * _keep + Vector256.Max(sample, white) * ((1 << MixBits) - _keep) + layer) >> (MixBits + SampleBits);
    }
}
