using System.Globalization;
using EvalKit.Media;

namespace EvalKit;

/// <summary>Where two pictures differ: white where they are equal, darker the further they are apart in any channel, as dark as can be at the largest difference.</summary>
internal static class PictureDifference
{
    private const int Channels = 4;

    /// <summary>The drawing and how it is scaled; no drawing, and why, where sizes differ or nothing does.</summary>
    public static (PixelBuffer? Picture, string Words) Of(PixelBuffer before, PixelBuffer after)
    {
        if ((before.Width, before.Height) != (after.Width, after.Height))
            return (null, string.Create(CultureInfo.InvariantCulture, $"Of another size: {before.Width}×{before.Height} and {after.Width}×{after.Height}."));
        var distances = new byte[before.Width * before.Height];
        for (var pixel = 0; pixel < distances.Length; pixel++) distances[pixel] = Distance(before.Rgba, after.Rgba, pixel * Channels);
        var largest = distances.Max();
        if (largest == 0) return (null, "No pixel differs.");
        var drawn = new PixelBuffer(before.Width, before.Height);
        for (var pixel = 0; pixel < distances.Length; pixel++)
        {
            var grey = (byte)(byte.MaxValue - distances[pixel] * byte.MaxValue / largest);
            drawn.Rgba.AsSpan(pixel * Channels, 3).Fill(grey);
            drawn.Rgba[pixel * Channels + 3] = byte.MaxValue;
        }

        return (drawn, string.Create(CultureInfo.InvariantCulture, $", up to {largest} of 255"));
    }

    private static byte Distance(byte[] before, byte[] after, int at)
    {
        var distance = 0;
        for (var channel = at; channel < at + Channels; channel++) distance = Math.Max(distance, Math.Abs(before[channel] - after[channel]));
        return (byte)distance;
    }
}
