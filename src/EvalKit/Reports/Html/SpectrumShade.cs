using EvalKit.Media;

namespace EvalKit;

/// <summary>A level as a colour, from night over violet and orange to cream: brighter is louder for every eye, and in print.</summary>
internal static class SpectrumShade
{
    private const int Shades = 24;
    private const double Range = 80;

    private static readonly (int R, int G, int B)[] Anchors = [(0x0d, 0x10, 0x1c), (0x3a, 0x20, 0x6a), (0x9c, 0x2f, 0x6e), (0xe8, 0x84, 0x3f), (0xfd, 0xf1, 0xc4)];

    private static readonly Rgba[] Colours = [.. Enumerable.Range(0, Shades).Select(Between)];

    public static Rgba Quietest => Colours[0];

    /// <summary>The colour of a level from −80 dB to 0.</summary>
    public static Rgba Of(double decibels) => Colours[(int)Math.Clamp((decibels + Range) / Range * Shades, 0, Shades - 1)];

    private static Rgba Between(int shade)
    {
        var place = shade * (Anchors.Length - 1);
        var from = Math.Min(Anchors.Length - 2, place / (Shades - 1));
        var (a, b, rest) = (Anchors[from], Anchors[from + 1], place - from * (Shades - 1));
        return new(Mix(a.R, b.R, rest), Mix(a.G, b.G, rest), Mix(a.B, b.B, rest));
    }

    private static byte Mix(int a, int b, int rest) => (byte)(a + (b - a) * rest / (Shades - 1));
}
