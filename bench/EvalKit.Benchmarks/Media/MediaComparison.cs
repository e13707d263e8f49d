using System.Diagnostics;
using System.Globalization;

namespace EvalKit.Benchmarks;

/// <summary>
/// Times rows in one thread: EvalKit and the peer by turns, in five rounds, so that both see the same machine. The fastest
/// repetition of one is compared with the fastest of the other.
/// </summary>
internal static class MediaComparison
{
    private const int Rounds = 5;
    private const double Seconds = 0.2;

    /// <summary>Pictures beside OpenCV and Pillow, as a Markdown table.</summary>
    public static void Print()
    {
        var folder = Directory.CreateTempSubdirectory("evalkit-media-").FullName;
        try
        {
            using var peer = MediaPeer.Start("pictures.py", folder);
            var rows = PictureRows.Of(folder, peer.Introduction["pictures"]!.AsArray());
            // The steps of the just-in-time compiler lie before the first round.
            foreach (var row in rows) Fastest(row.Own, Seconds);

            Console.WriteLine($".NET {Environment.Version}; {peer.Introduction["versions"]!.ToJsonString()}");
            Console.WriteLine();
            Console.WriteLine("| what | EvalKit, ns per pixel | bytes | beside | ns per pixel | bytes | time | size |");
            Console.WriteLine("|---|---:|---:|---|---:|---:|---:|---:|");
            foreach (var row in rows) Console.WriteLine(Line(row, peer));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Line(MediaRow row, MediaPeer peer)
    {
        var (own, theirs, ownBytes, theirBytes) = (double.MaxValue, double.MaxValue, row.Own(), 0L);
        for (var round = 0; round < Rounds; round++)
        {
            own = Math.Min(own, Fastest(row.Own, Seconds));
            (var milliseconds, theirBytes) = peer.Ask(row.Request, Seconds);
            theirs = Math.Min(theirs, milliseconds);
        }

        FormattableString[] cells =
        [
            $"{row.Name}", $"{own / row.Millions:0.0}", $"{ownBytes}",
            $"{row.PeerName}", $"{theirs / row.Millions:0.0}", $"{theirBytes}",
            $"{own / theirs:0.00}", $"{(double)ownBytes / theirBytes:0.00}",
        ];
        return $"| {string.Join(" | ", cells.Select(cell => cell.ToString(CultureInfo.InvariantCulture)))} |";
    }

    private static double Fastest(Func<long> action, double seconds)
    {
        var best = TimeSpan.MaxValue;
        var all = Stopwatch.StartNew();
        do
        {
            var start = Stopwatch.GetTimestamp();
            action();
            var taken = Stopwatch.GetElapsedTime(start);
            if (taken < best) best = taken;
        }
        while (all.Elapsed.TotalSeconds < seconds);

        return best.TotalMilliseconds;
    }
}
