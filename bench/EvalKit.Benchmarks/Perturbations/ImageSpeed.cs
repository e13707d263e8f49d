using System.Diagnostics;
using System.Globalization;
using EvalKit.Media;

namespace EvalKit.Benchmarks;

/// <summary>Every member that changes pictures, one thread, 1024 × 1024 pixels: the fastest repetition of five rounds, per megapixel.</summary>
internal static class ImageSpeed
{
    private const int Side = 1024;
    private const int Rounds = 5;
    private const double Seconds = 0.1;

    private static readonly int[] Severities = [1, 3, 5];

    /// <summary>A table of milliseconds per megapixel at severities 1, 3 and 5; of the members whose name contains <paramref name="part"/>.</summary>
    public static void Print(string part)
    {
        var picture = Clouds();
        Console.WriteLine("| member | severity 1 | 3 | 5 |");
        Console.WriteLine("|---|---:|---:|---:|");
        foreach (var member in Catalogue.Families.SelectMany(family => family.Members).OfType<ImagePerturbation>().Where(member => member.Name.Contains(part, StringComparison.Ordinal)))
        {
            var cells = Severities.Select(severity => PerMegapixel(member, picture, severity).ToString("0.0", CultureInfo.InvariantCulture));
            Console.WriteLine($"| {member.Name} | {string.Join(" | ", cells)} |");
        }
    }

    private static double PerMegapixel(ImagePerturbation member, PixelBuffer picture, int severity)
    {
        var ticks = member.Scale.TicksAtMost(severity);
        var context = new PerturbationContext("speed", member.Scale.AmountAt(ticks), member.Scale.SeverityAt(ticks), new CounterRandom(1));
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var all = Stopwatch.StartNew();
            do
            {
                var start = Stopwatch.GetTimestamp();
                member.Run(picture, context);
                best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
            while (all.Elapsed.TotalSeconds < Seconds);
        }

        return best / (picture.Width * picture.Height / 1e6);
    }

    /// <summary>Smooth light and fine grain, so that no value is rare.</summary>
    private static PixelBuffer Clouds()
    {
        var coarse = new PixelBuffer(16, 16);
        var random = new CounterRandom(3);
        for (var i = 0; i < coarse.Rgba.Length; i++) coarse.Rgba[i] = i % 4 == 3 ? (byte)255 : (byte)random.BelowAt(i, 256);
        var picture = coarse.Resize(Side, Side, ResizeFilter.Bicubic);
        for (var i = 0; i < picture.Rgba.Length; i++)
        {
            if (i % 4 != 3) picture.Rgba[i] = (byte)Math.Clamp(picture.Rgba[i] + random.Stream(1).BelowAt(i, 17) - 8, 0, 255);
        }

        return picture;
    }
}
