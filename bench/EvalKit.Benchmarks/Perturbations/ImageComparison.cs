using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using EvalKit.Media;

namespace EvalKit.Benchmarks;

/// <summary>
/// The perturbations of pictures beside other libraries, on the same 1024 × 1024 pixels, one thread each, by turns in five rounds. The
/// fastest repetition of one is compared with the fastest of the other.
/// </summary>
internal static class ImageComparison
{
    private const int Rounds = 5;
    private const double Seconds = 0.15;

    public static void Print()
    {
        var folder = Directory.CreateTempSubdirectory("evalkit-images-").FullName;
        try
        {
            using var peer = MediaPeer.Start("perturbations.py", folder);
            var side = peer.Introduction["side"]!.GetValue<int>();
            var picture = new PixelBuffer(side, side, File.ReadAllBytes(Path.Combine(folder, "photo.rgba")));
            Console.WriteLine($".NET {Environment.Version}; {peer.Introduction["versions"]!.ToJsonString()}");
            Print("Members at severity 3", ImageRows.Corruptions(picture, CorruptionSet.Scaled), peer);
            Print("Published lengths at severity 3", ImageRows.Corruptions(picture, CorruptionSet.ImageNetC), peer);
            Print("Single operations", ImageRows.Operations(picture), peer);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Print(string title, IReadOnlyList<ImageRow> rows, MediaPeer peer)
    {
        Console.WriteLine();
        Console.WriteLine($"| {title} | EvalKit, ms per megapixel | beside | ms per megapixel | time |");
        Console.WriteLine("|---|---:|---|---:|---:|");
        var (ownSum, theirSum) = (0.0, 0.0);
        foreach (var row in rows)
        {
            Fastest(row.Own);
            var (own, theirs) = (double.MaxValue, double.MaxValue);
            for (var round = 0; round < Rounds; round++)
            {
                own = Math.Min(own, Fastest(row.Own) / row.Megapixels);
                theirs = Math.Min(theirs, peer.Ask(row.Request, Seconds).Milliseconds / row.Megapixels);
            }

            (ownSum, theirSum) = (ownSum + own, theirSum + theirs);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {row.Name} | {own:0.00} | {row.Peer} | {theirs:0.00} | {own / theirs:0.00} |"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| all {rows.Count} | {ownSum:0.0} | | {theirSum:0.0} | {ownSum / theirSum:0.00} |"));
    }

    private static double Fastest(Action action)
    {
        var best = double.MaxValue;
        var all = Stopwatch.StartNew();
        do
        {
            var start = Stopwatch.GetTimestamp();
            action();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        while (all.Elapsed.TotalSeconds < Seconds);

        return best;
    }
}
