using System.Runtime.Intrinsics;
using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Turns the hue of HSV; saturation and value stay, and so does grey. A colour is V − (V − min)·w, with w from its place on the circle of
/// hues. Single-precision arithmetic in fixed order, rounded half up once.
/// </summary>
internal static class HueKernel
{
    /// <summary>Each case turns one way at all severities.</summary>
    public static PixelBuffer Apply(PixelBuffer source, PerturbationContext context) => context.Amount == 0
        ? source
        : PixelMaps.Map(source, new HueTurn((float)((context.Random.BitsAt(0) & 1) == 0 ? context.Amount / 60 : 6 - context.Amount / 60)));

    /// <param name="sextants">0 to 6: the turn, in sixths of the circle.</param>
    private readonly struct HueTurn(float sextants) : IPixelMap
    {
        public Vector256<uint> Map(Vector256<uint> pixels)
        {
            var (red, green, blue) = PixelMaps.Colours(pixels);
            var value = Vector256.Max(Vector256.Max(red, green), blue);
            var spread = value - Vector256.Min(Vector256.Min(red, green), blue);
            var isRed = Vector256.Equals(red, value);
            var isGreen = Vector256.Equals(green, value);
            // From the strongest colour: the place of its own, and how far the others pull to either side.
            var pull = Vector256.ConditionalSelect(isRed, green - blue, Vector256.ConditionalSelect(isGreen, blue - red, red - green));
            var place = Vector256.ConditionalSelect(
                isRed.AsSingle(), Vector256<float>.Zero, Vector256.ConditionalSelect(isGreen.AsSingle(), Vector256.Create(2f), Vector256.Create(4f)));
            var depth = Vector256.ConvertToSingle(spread);
            var hue = place + Vector256.ConvertToSingle(pull) / Vector256.Max(depth, Vector256<float>.One) + Vector256.Create(sextants);
            var height = Vector256.ConvertToSingle(value) + Vector256.Create(0.5f);
            return PixelMaps.Pixels(Colour(5), Colour(3), Colour(1), pixels);

            Vector256<int> Colour(float turn)
            {
                // The hue is from −1 to 11 sextants, so this is from 0 to 16.
                var six = Vector256.Create(6f);
                var at = hue + Vector256.Create(turn);
                at -= Vector256.GreaterThanOrEqual(at, six) & six;
                at -= Vector256.GreaterThanOrEqual(at, six) & six;
                var weight = Vector256.Max(
                    Vector256.Min(Vector256.Min(at, Vector256.Create(4f) - at), Vector256<float>.One), Vector256<float>.Zero);
                return Vector256.ConvertToInt32(height - depth * weight);
            }
        }
    }
}
