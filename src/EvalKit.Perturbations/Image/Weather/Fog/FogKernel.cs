using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Lays a plasma over the picture: (x + amount · field) · max / (max + amount), where the field is within 0…1 and max is the picture's
/// own greatest sample. Alpha stays.
/// </summary>
internal sealed class FogKernel(SeverityRows amounts, SeverityRows decays)
{
    private const int Bits = 20;

    // A height above the lowest is kept to as many bits, so that products stay within 32.
    private const int HeightBits = 15;

    public PixelBuffer Apply(PixelBuffer source, PerturbationContext context)
    {
        var amount = amounts.At(context.Severity);
        if (amount == 0) return source;
        using var plasma = new Plasma(source.Width, source.Height, decays.At(context.Severity), context.Random);
        return Blend(source, plasma, amount);
    }

    private static PixelBuffer Blend(PixelBuffer source, Plasma plasma, double amount)
    {
        var (low, high) = Range(plasma);
        var greatest = Greatest(source) / 255.0;
        var keep = greatest / (greatest + amount);
        var drop = 0;
        while ((high - low) >> drop >= 1 << HeightBits) drop++;
        var weights = new Weights(
            (int)Math.Floor(keep * (1 << Bits) + 0.5),
            (int)Math.Floor(255 * amount * keep * (1 << Bits) / Math.Max(1, (high - low) >> drop) + 0.5),
            low, drop);
        var result = new PixelBuffer(source.Width, source.Height, GC.AllocateUninitializedArray<byte>(source.Rgba.Length));
        plasma.Restart();
        for (var y = 0; y < source.Height; y += 2)
        {
            var (even, odd) = plasma.NextRows();
            FieldBlending.Row(Pixels(source, y), even.Span, Pixels(result, y), weights);
            if (y + 1 < source.Height) FieldBlending.Row(Pixels(source, y + 1), odd.Span, Pixels(result, y + 1), weights);
        }

        return result;
    }

    private static (int Low, int High) Range(Plasma plasma)
    {
        var (low, high) = (int.MaxValue, int.MinValue);
        plasma.Restart();
        for (var y = 0; y < plasma.Rows; y += 2)
        {
            var (even, odd) = plasma.NextRows();
            Widen(even.Span, ref low, ref high);
            if (y + 1 < plasma.Rows) Widen(odd.Span, ref low, ref high);
        }

        return (low, high);
    }

    private static void Widen(ReadOnlySpan<int> row, ref int low, ref int high)
    {
        var (lows, highs) = (Vector256.Create(low), Vector256.Create(high));
        for (; row.Length >= 8; row = row[8..])
        {
            var values = Vector256.Create(row);
            lows = Vector256.Min(lows, values);
            highs = Vector256.Max(highs, values);
        }

        for (var i = 0; i < 8; i++) (low, high) = (Math.Min(low, lows[i]), Math.Max(high, highs[i]));
        foreach (var value in row) (low, high) = (Math.Min(low, value), Math.Max(high, value));
    }

    private static int Greatest(PixelBuffer source)
    {
        var colours = Vector256.Create(0x00FFFFFFu).AsByte();
        var greatest = Vector256<byte>.Zero;
        var rest = source.Rgba.AsSpan();
        for (; rest.Length >= 32; rest = rest[32..]) greatest = Vector256.Max(greatest, Vector256.Create<byte>(rest) & colours);
        var result = 0;
        for (var i = 0; i < 32; i++) result = Math.Max(result, greatest[i]);
        for (var i = 0; i < rest.Length; i++) result = i % 4 == 3 ? result : Math.Max(result, rest[i]);
        return result;
    }

    private static Span<uint> Pixels(PixelBuffer picture, int y) => MemoryMarshal.Cast<byte, uint>(picture.Row(y));

    /// <param name="Picture">What a sample weighs, with 20 fractional bits.</param>
    /// <param name="Fog">What a step of height adds, likewise.</param>
    /// <param name="Low">The lowest height.</param>
    /// <param name="Drop">Bits of a height that do not count.</param>
    private readonly record struct Weights(int Picture, int Fog, int Low, int Drop) : IPixelBlend
    {
        public Vector256<uint> Eight(Vector256<uint> pixels, Vector256<int> field)
        {
            var fog = ((field - Vector256.Create(Low)) >> Drop) * Fog + Vector256.Create(1 << (Bits - 1));
            return FieldBlending.Join(
                pixels,
                (FieldBlending.Samples(pixels, 0) * Picture + fog) >> Bits,
                (FieldBlending.Samples(pixels, 8) * Picture + fog) >> Bits,
                (FieldBlending.Samples(pixels, 16) * Picture + fog) >> Bits);
        }
    }
}
