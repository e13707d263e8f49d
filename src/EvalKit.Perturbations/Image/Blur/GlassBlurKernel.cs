using System.Buffers;
using System.Runtime.InteropServices;
using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// ImageNet-C's glass: blur, displace, blur. From the last pixel to the first, each takes the colour of one near it, which may have
/// taken another's before; several times over. (The published line reads as a swap, but what it swaps are views, so that only the first
/// of its two assignments has an effect.) Displacements are uniform from −shift to shift − 1, as published.
/// </summary>
internal static class GlassBlurKernel
{
    private const int PlaceBits = 40;
    private const int ChanceBits = 24;

    private static readonly Row[] Published = [new(0, 0, 0), new(0.7, 1, 2), new(0.9, 2, 1), new(1, 2, 3), new(1.1, 3, 2), new(1.5, 4, 2)];
    private static readonly Row[] Mild = [new(0, 0, 0), new(0.05, 1, 1), new(0.25, 1, 1), new(0.4, 1, 1), new(0.25, 1, 2), new(0.4, 1, 2)];

    public static PixelBuffer Apply(PixelBuffer source, PerturbationContext context, CorruptionSet set)
    {
        if (context.Severity == 0) return source;
        var rows = set == CorruptionSet.Cifar10C ? Mild : Published;
        var row = Math.Min((int)context.Severity, rows.Length - 2);
        return Shatter(source, rows[row], rows[row + 1], context.Severity - row, ReferenceSize.Factor(source, set), context.Random);
    }

    internal static PixelBuffer Shatter(PixelBuffer source, Row lower, Row upper, double share, double factor, CounterRandom random)
    {
        var sigma = (lower.Sigma + (upper.Sigma - lower.Sigma) * share) * factor;
        return AlphaWeighting.Apply(source, (from, to, width, height) =>
        {
            var rented = ArrayPool<byte>.Shared.Rent(from.Length);
            var glass = rented.AsSpan(0, from.Length);
            GaussianFilter.Apply(from, glass, width, height, sigma);
            Displace(MemoryMarshal.Cast<byte, uint>(glass), width, height, lower, upper, share, factor, random);
            GaussianFilter.Apply(glass, to, width, height, sigma);
            ArrayPool<byte>.Shared.Return(rented);
        });
    }

    /// <summary>Between two rows, a share of the pixels already moves as the upper row says.</summary>
    private static void Displace(Span<uint> pixels, int width, int height, Row lower, Row upper, double share, double factor, CounterRandom random)
    {
        Reach below = new(lower.Shift, factor), above = new(upper.Shift, factor);
        var margin = Math.Max(share < 1 ? below.Margin : 0, share > 0 ? above.Margin : 0);
        var threshold = (ulong)(share * (1 << 16));
        for (var i = 0; i < Math.Max(lower.Times, upper.Times); i++)
        {
            var chance = random.Stream(i);
            for (var y = height - margin; y > margin; y--)
            {
                for (var x = width - margin; x > margin; x--)
                {
                    // With a margin of 0 the scan begins outside; nothing moves there.
                    if (x >= width || y >= height) continue;
                    var at = y * width + x;
                    var bits = chance.BitsAt(at);
                    var isUpper = bits >> 48 < threshold;
                    if (i >= (isUpper ? upper.Times : lower.Times)) continue;
                    var reach = isUpper ? above : below;
                    var dx = reach.Of(bits & ((1 << ChanceBits) - 1));
                    var dy = reach.Of(bits >> ChanceBits & ((1 << ChanceBits) - 1));
                    pixels[at] = pixels[at + dy * width + dx];
                }
            }
        }
    }

    /// <param name="Sigma">Of the blurs, in pixels.</param>
    /// <param name="Shift">Largest displacement, in pixels.</param>
    /// <param name="Times">How often pixels are displaced.</param>
    internal readonly record struct Row(double Sigma, int Shift, int Times);

    /// <summary>The published displacements as a continuous range, so that they scale: (2u − 1) shift − ½, rounded half up.</summary>
    private readonly struct Reach
    {
        private readonly long _range, _least;

        public Reach(int shift, double factor)
        {
            _range = (long)Math.Floor(2 * shift * factor * (1L << (PlaceBits - ChanceBits)) + 0.5);
            _least = (long)Math.Floor((0.5 - (shift + 0.5) * factor) * (1L << PlaceBits) + 0.5);
            if (shift == 0) _least = 0;
            Margin = Math.Max(-Of(0), Of((1 << ChanceBits) - 1) + 1);
        }

        /// <summary>So far from the edges nothing moves.</summary>
        public int Margin { get; }

        public int Of(ulong chance) => (int)(((long)chance * _range + _least) >> PlaceBits);
    }
}
