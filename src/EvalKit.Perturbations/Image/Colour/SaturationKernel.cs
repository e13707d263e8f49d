using System.Runtime.Intrinsics;
using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Changes the saturation of HSV, S = (V − min) / V, to S' = min(gain·S + offset, 1); hue and value stay, so a colour's distance from V
/// is multiplied by S' / S. Grey has no hue and, as in HSV, counts as red where the offset gives it one. No detour over HSV:
/// single-precision arithmetic in fixed order, rounded half up once.
/// </summary>
internal static class SaturationKernel
{
    public static PixelBuffer Apply(PixelBuffer source, double gain, double offset) =>
        gain == 1 && offset == 0 ? source : PixelMaps.Map(source, new Saturation((float)gain, (float)offset));

    private readonly struct Saturation(float gain, float offset) : IPixelMap
    {
        public Vector256<uint> Map(Vector256<uint> pixels)
        {
            var (red, green, blue) = PixelMaps.Colours(pixels);
            var whole = Vector256.Max(Vector256.Max(red, green), blue);
            var spread = whole - Vector256.Min(Vector256.Min(red, green), blue);
            // Where there is no colour the spread counts as 1, and green and blue are taken down to meet it.
            var grey = Vector256.Equals(spread, Vector256<int>.Zero) & Vector256<int>.One;
            var value = Vector256.ConvertToSingle(whole);
            var inverse = value / Vector256.ConvertToSingle(spread | grey);
            var isGrey = Vector256.Equals(spread, Vector256<int>.Zero).AsSingle();
            // S' / S = min(gain + offset / S, 1 / S); grey, whose S is 0, gets the offset itself.
            var ratio = Vector256.ConditionalSelect(
                isGrey,
                value * Vector256.Create(offset),
                Vector256.Min(Vector256.Create(gain) + Vector256.Create(offset) * inverse, inverse));
            return PixelMaps.Pixels(Moved(whole - red), Moved(whole - green | grey), Moved(whole - blue | grey), pixels);

            Vector256<int> Moved(Vector256<int> below) =>
                Vector256.ConvertToInt32(value - Vector256.ConvertToSingle(below) * ratio + Vector256.Create(0.5f));
        }
    }
}
