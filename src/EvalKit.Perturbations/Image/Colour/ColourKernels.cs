using System.Runtime.Intrinsics;
using EvalKit.Media;

namespace EvalKit;

/// <summary>Members that are a table for each channel, or a matrix.</summary>
internal static class ColourKernels
{
    private const int Levels = ChannelTables.Levels;

    /// <summary>ITU-R BT.601.</summary>
    private static readonly double[] Luma = [0.299, 0.587, 0.114, 0.299, 0.587, 0.114, 0.299, 0.587, 0.114];

    /// <summary>The usual weights of a sepia tone, as in Albumentations and in CSS Filter Effects.</summary>
    private static readonly double[] SepiaTone = [0.393, 0.769, 0.189, 0.349, 0.686, 0.168, 0.272, 0.534, 0.131];

    /// <summary>The orders other than red, green, blue: which channel each takes.</summary>
    private static readonly (int, int, int)[] Orders = [(0, 2, 1), (1, 0, 2), (1, 2, 0), (2, 0, 1), (2, 1, 0)];

    public static PixelBuffer Grayscale(PixelBuffer source, PerturbationContext context) => ColourMatrix.Apply(source, context.Amount, Luma);

    public static PixelBuffer Sepia(PixelBuffer source, PerturbationContext context) => ColourMatrix.Apply(source, context.Amount, SepiaTone);

    /// <summary>Adds a constant to each channel: uniform, the case's own; the one that moves furthest moves by the amount.</summary>
    public static PixelBuffer ChannelShift(PixelBuffer source, PerturbationContext context)
    {
        if (context.Amount == 0) return source;
        Span<double> shifts = stackalloc double[3];
        for (var channel = 0; channel < 3; channel++) shifts[channel] = 2 * context.Random.UniformAt(channel) - 1;
        var largest = Math.Max(Math.Abs(shifts[0]), Math.Max(Math.Abs(shifts[1]), Math.Abs(shifts[2])));
        Span<byte> tables = stackalloc byte[3 * Levels];
        for (var i = 0; i < tables.Length; i++)
            tables[i] = Rounded(i % Levels + (largest == 0 ? 0 : shifts[i / Levels] / largest * context.Amount));
        return ChannelTables.Map(source, tables);
    }

    /// <summary>Another order of the channels, the case's own.</summary>
    public static PixelBuffer ChannelShuffle(PixelBuffer source, PerturbationContext context)
    {
        if (context.Amount == 0) return source;
        var (red, green, blue) = Orders[context.Random.BelowAt(0, Orders.Length)];
        return PixelMaps.Map(source, new Shuffle(red * 8, green * 8, blue * 8));
    }

    /// <summary>Gains of linear light, each channel its own.</summary>
    public static PixelBuffer Temperature(PixelBuffer source, PerturbationContext context)
    {
        if (context.Amount == PlanckianGains.NeutralKelvin) return source;
        var (red, green, blue) = PlanckianGains.At(context.Amount);
        Span<byte> tables = stackalloc byte[3 * Levels];
        for (var level = 0; level < Levels; level++)
        {
            var light = SrgbCurve.ToLinear(level / 255.0);
            tables[level] = Rounded(255 * SrgbCurve.FromLinear(light * red));
            tables[Levels + level] = Rounded(255 * SrgbCurve.FromLinear(light * green));
            tables[2 * Levels + level] = Rounded(255 * SrgbCurve.FromLinear(light * blue));
        }

        return ChannelTables.Map(source, tables);
    }

    private static byte Rounded(double level) => (byte)Math.Clamp(Math.Floor(level + 0.5), 0, 255);

    private readonly struct Shuffle(int red, int green, int blue) : IPixelMap
    {
        public Vector256<uint> Map(Vector256<uint> pixels)
        {
            var level = Vector256.Create(0xFFu);
            return PixelMaps.Pixels(
                (pixels >>> red & level).AsInt32(), (pixels >>> green & level).AsInt32(), (pixels >>> blue & level).AsInt32(), pixels);
        }
    }
}
