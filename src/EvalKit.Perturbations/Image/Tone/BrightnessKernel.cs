using System.Runtime.Intrinsics;
using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Raises the value of HSV, V = max(R, G, B), to V' = min(V + c, 1); hue and saturation stay, so colours are multiplied by V' / V, and
/// black becomes grey c. No detour over HSV: single-precision quotients and products in fixed order, rounded half up once.
/// </summary>
internal static class BrightnessKernel
{
    public static PixelBuffer Apply(PixelBuffer source, PerturbationContext context) =>
        context.Amount == 0 ? source : PixelMaps.Map(source, new ValueShift((float)(context.Amount * 255)));

    private readonly struct ValueShift(float levels) : IPixelMap
    {
        public Vector256<uint> Map(Vector256<uint> pixels)
        {
            var (red, green, blue) = PixelMaps.Colours(pixels);
            var value = Vector256.Max(Vector256.Max(red, green), blue);
            var raised = Vector256.Min(Vector256.ConvertToSingle(value) + Vector256.Create(levels), Vector256.Create(255f));
            // Black has no colour to multiply: it counts as the darkest grey.
            var black = Vector256.Equals(value, Vector256<int>.Zero) & Vector256<int>.One;
            var gain = raised / Vector256.ConvertToSingle(value | black);
            return PixelMaps.Pixels(Scaled(red | black, gain), Scaled(green | black, gain), Scaled(blue | black, gain), pixels);
        }

        private static Vector256<int> Scaled(Vector256<int> colour, Vector256<float> gain) =>
            Vector256.ConvertToInt32(Vector256.ConvertToSingle(colour) * gain + Vector256.Create(0.5f));
    }
}
