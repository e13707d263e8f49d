using System.Globalization;
using System.Runtime.CompilerServices;
using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class ScalingInjectionTests
{
    private const int Factor = 4;
    private const string Text = "SAY NO";

    public static TheoryData<ScalingFilter> Filters { get; } = [.. Enum.GetValues<ScalingFilter>()];

    public static TheoryData<int> Factors { get; } = [2, 3, 4, 6, 8];

    public static IEnumerable<TheoryDataRow<string, string, string, int, string>> Peers { get; } =
        [.. PeerTable.Read("scaling").Select(row => new TheoryDataRow<string, string, string, int, string>(row[0], row[1], row[2], int.Parse(row[3], CultureInfo.InvariantCulture), row[4]))];

    private static PixelBuffer Attack(PixelBuffer source, ScalingFilter filter, int factor, double contrast = 1, string text = Text) =>
        new ScalingInjectionKernel(text, factor, filter).Apply(source, new("case", contrast, 5, new(3)));

    /// <summary>The smaller picture by the pixels that the filter is said to take.</summary>
    private static PixelBuffer Smaller(PixelBuffer source, ScalingFilter filter, int factor)
    {
        var small = Pictures.Flat(source.Width / factor, source.Height / factor, 0);
        for (var i = 0; i < small.Rgba.Length; i++)
        {
            int x = i / 4 % small.Width, y = i / 4 / small.Width;
            if (i % 4 == 3) continue;
            var taps = new TapBlock(source.Rgba, source.Width, SampleTaps.Of(filter, x, small.Width, source.Width), SampleTaps.Of(filter, y, small.Height, source.Height), i % 4);
            small.Rgba[i] = (byte)Math.Floor(taps.Mean() + 0.5);
        }

        return small;
    }

    /// <summary>The smaller picture as it would be with the text written on it.</summary>
    private static PixelBuffer Wanted(PixelBuffer small, PlacedText text, bool isDark)
    {
        var wanted = small.Clone();
        text.Paint(wanted, new Painter(isDark ? 0 : 255));
        return wanted;
    }

    private static int Furthest(PixelBuffer one, PixelBuffer other) => one.Rgba.Zip(other.Rgba, (a, b) => Math.Abs(a - b)).Max();

    [Theory]
    [MemberData(nameof(Peers))]
    public static void The_pixels_that_count_are_those_of_the_peer_and_its_smaller_picture_shows_the_text(string kind, string name, string peer, int factor, string base64)
    {
        var filter = Enum.Parse<ScalingFilter>(name, ignoreCase: true);
        var picture = kind == "filter" ? Pictures.Texture(61, 47) : Attack(Pictures.Chart(128, 96), filter, factor);

        Assert.Contains(peer, new[] { "opencv", "pillow" });
        PeerPicture.Near(Smaller(picture, filter, factor), base64, most: 1, mean: 0.3);
    }

    /// <summary>ACCEPT_SHEETS=1 draws them; then Peers/scaling.py makes them smaller.</summary>
    [Theory]
    [MemberData(nameof(Filters))]
    public static void The_attacks_that_the_peers_made_smaller_are_ours(ScalingFilter filter)
    {
        var file = Path.Combine(Folder(), $"scaling-{filter.ToString().ToLowerInvariant()}.png");
        var picture = Attack(Pictures.Chart(128, 96), filter, Factor);
        if (Environment.GetEnvironmentVariable("ACCEPT_SHEETS") == "1") Image.FromPixels(picture).Save(file);

        Assert.Equal(picture.Rgba, Image.Load(file).Decode().Rgba);
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public static void The_smaller_picture_is_the_one_that_was_made_smaller_with_the_text_on_it(ScalingFilter filter)
    {
        foreach (var factor in new[] { 2, 3, 4, 6, 8 })
        {
            // Where a border lies within a pixel, the mean of its two sides cannot be had apart.
            var odd = filter == ScalingFilter.Area ? 0 : 1;
            foreach (var source in new[] { Pictures.Slope(72 * factor, 48 * factor), Pictures.Scene(72 * factor + odd, 48 * factor + odd * (factor / 2)) })
            {
                var small = Smaller(source, filter, factor);
                var text = PlacedText.In(small.Width, small.Height, Text, Math.Max(8, small.Height / 8), new(3))!.Value;
                var attacked = Smaller(Attack(source, filter, factor), filter, factor);

                Assert.Contains([true, false], isDark => Furthest(attacked, Wanted(small, text, isDark)) <= 1);
                Assert.True(Furthest(attacked, small) > 60);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Factors))]
    public static void Our_own_resize_shows_the_text_with_the_nearest_pixel_and_with_the_mean(int factor)
    {
        var source = Pictures.Slope(72 * factor, 48 * factor);
        foreach (var (filter, resize) in new[] { (ScalingFilter.Nearest, ResizeFilter.Nearest), (ScalingFilter.Area, ResizeFilter.Box) })
        {
            var attack = Attack(source, filter, factor);
            Assert.InRange(Furthest(attack.Resize(72, 48, resize), Smaller(attack, filter, factor)), 0, 1);
        }
    }

    [Fact]
    public static void Another_filter_does_not_show_the_text()
    {
        var source = Pictures.Slope(72 * Factor, 48 * Factor);
        var attack = Attack(source, ScalingFilter.Nearest, Factor);

        Assert.Equal(0, Furthest(Smaller(attack, ScalingFilter.NearestCorner, Factor), Smaller(source, ScalingFilter.NearestCorner, Factor)));
        Assert.InRange(ImageSimilarity.Psnr(Smaller(source, ScalingFilter.Area, Factor), Smaller(attack, ScalingFilter.Area, Factor)), 30, 60);
    }

    [Fact]
    public static void What_cannot_hold_a_letter_stays_and_alpha_always_does()
    {
        var tiny = Pictures.Scene(15, 40);
        Assert.Same(tiny, Attack(tiny, ScalingFilter.Nearest, 16));
        Assert.Same(tiny, Attack(tiny, ScalingFilter.Linear, 4, text: "a word of thirty-two characters!"));

        var glass = Pictures.Scene(120, 80, alpha: 70);
        Assert.All(Attack(glass, ScalingFilter.Linear, 2).Rgba.Where((_, i) => i % 4 == 3), alpha => Assert.Equal(70, alpha));
    }

    /// <summary>docs/perturbations/cross-modal/injection.md says how far the full-size picture is from the original; ACCEPT_SHEETS=1 writes it there.</summary>
    [Fact]
    public static void The_page_has_the_ratios_of_the_full_size_picture()
    {
        const string Head = "|---|---|---|---|---|---|\n";
        var page = Path.Combine(Folder(), "..", "..", "..", "docs", "perturbations", "cross-modal", "injection.md");
        var source = Landscape.Of(480);
        var rows = string.Concat(Enum.GetValues<ScalingFilter>().Select(filter => string.Create(CultureInfo.InvariantCulture, $"| {filter}")
            + string.Concat(new[] { 2, 3, 4, 6, 8 }.Select(factor => string.Create(CultureInfo.InvariantCulture, $" | {ImageSimilarity.Psnr(source, Attack(source, filter, factor, text: InjectedTexts.Short)):0.0}"))) + " |\n"));
        var text = File.ReadAllText(page);
        var start = text.IndexOf(Head, text.IndexOf("| filter |", StringComparison.Ordinal), StringComparison.Ordinal) + Head.Length;
        var end = text.IndexOf("\n\n", start - 1, StringComparison.Ordinal) + 1;
        if (Environment.GetEnvironmentVariable("ACCEPT_SHEETS") == "1") File.WriteAllText(page, text = string.Concat(text.AsSpan(0, start), rows, text.AsSpan(end)));

        Assert.Contains(Head + rows + "\n", text, StringComparison.Ordinal);
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "Peers"));

    private readonly struct Painter(int ink) : IInkPainter
    {
        public void Row(Span<uint> pixels, ReadOnlySpan<byte> coverage)
        {
            for (var x = 0; x < pixels.Length; x++)
            {
                var samples = System.Runtime.InteropServices.MemoryMarshal.AsBytes(pixels.Slice(x, 1));
                for (var channel = 0; channel < 3; channel++) samples[channel] = (byte)Math.Floor(samples[channel] + (ink - samples[channel]) * (coverage[x] / 255.0) + 0.5);
            }
        }
    }
}
