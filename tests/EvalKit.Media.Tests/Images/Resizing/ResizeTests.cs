using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Media.Tests;

public sealed class ResizeTests
{
    public static TheoryData<ResizeFilter> Filters => [.. Enum.GetValues<ResizeFilter>()];

    public static TheoryData<ResizeFilter> Smooth => [.. Enum.GetValues<ResizeFilter>().Where(filter => filter != ResizeFilter.Nearest)];

    // Its weights have 22 bits, ours 14; both round to 8 bits between the two passes.
    [Fact]
    public void Agrees_with_Pillow_within_two_levels_and_nearly_always_exactly()
    {
        var differences = Rows().Where(row => row[0] == "opaque")
            .SelectMany(row => Resized(row).Rgba.Zip(Convert.FromHexString(row[6]), (ours, theirs) => Math.Abs(ours - theirs))).ToList();

        Assert.InRange(differences.Count, 10_000, int.MaxValue);
        Assert.InRange(differences.Max(), 0, 2);
        Assert.InRange(differences.Count(difference => difference == 0) / (double)differences.Count, 0.97, 1);
    }

    // Pillow rounds colours times alpha to 8 bits before it filters; here they have 16, so what is compared is colour times alpha.
    [Fact]
    public void Agrees_with_Pillow_on_transparent_pictures_as_far_as_its_rounding_goes()
    {
        foreach (var row in Rows().Where(row => row[0] == "alpha"))
        {
            var (ours, theirs) = (Resized(row).Rgba, Convert.FromHexString(row[6]));
            for (var i = 0; i < ours.Length; i += 4)
            {
                Assert.InRange(Math.Abs(ours[i + 3] - theirs[i + 3]), 0, 1);
                for (var k = i; k < i + 3; k++) Assert.InRange(Math.Abs(ours[k] * ours[i + 3] - theirs[k] * theirs[i + 3]) / 255.0, 0, 2.5);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Smooth))]
    public void Agrees_with_the_definition_computed_in_double_precision(ResizeFilter filter)
    {
        foreach (var (from, to) in new[] { (1, 5), (7, 3), (64, 5), (5, 64), (33, 32), (300, 2), (2, 300) })
        {
            var row = new PixelBuffer(from, 1, Pattern(from, 1, opaque: true));

            var resized = row.Resize(to, 1, filter);

            for (var i = 0; i < to * 4; i++) Assert.Equal(Defined(row, filter, to, i / 4, i % 4), resized.Rgba[i], 0.51 + 0.01);
        }
    }

    [Fact]
    public void A_uniform_picture_stays_uniform() => Prop.ForAll(
        (from w in Gen.Choose(1, 70) from h in Gen.Choose(1, 70) from tw in Gen.Choose(1, 70) from th in Gen.Choose(1, 70)
         from colour in ArbMap.Default.GeneratorFor<int>() from filter in Gen.Elements(Enum.GetValues<ResizeFilter>())
         select (w, h, tw, th, colour, filter)).ToArbitrary(),
        drawn =>
        {
            var (w, h, tw, th, colour, filter) = drawn;
            // Where it is fully transparent its hidden colour is lost, which nobody sees.
            var rgba = new Rgba((byte)colour, (byte)(colour >> 8), (byte)(colour >> 16), (byte)Math.Max(1, (colour >> 24) & 255));
            var resized = Uniform(w, h, rgba).Resize(tw, th, filter);
            return Uniform(tw, th, rgba).Rgba.AsSpan().SequenceEqual(resized.Rgba);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Filters))]
    public void The_same_size_gives_the_same_pixels_in_a_buffer_of_its_own(ResizeFilter filter)
    {
        var pixels = new PixelBuffer(9, 5, Pattern(9, 5, opaque: false));

        var resized = pixels.Resize(9, 5, filter);

        Assert.Equal(pixels.Rgba, resized.Rgba);
        Assert.NotSame(pixels.Rgba, resized.Rgba);
    }

    [Fact]
    public void Box_at_half_the_size_is_the_rounded_mean_of_four()
    {
        var pixels = new PixelBuffer(8, 2, Pattern(8, 2, opaque: true));

        var half = pixels.Resize(4, 1, ResizeFilter.Box);

        for (var i = 0; i < 16; i++)
        {
            var (x, sample) = (i / 4 * 8, i % 4);
            var mean = new[] { pixels.Row(0)[x + sample], pixels.Row(0)[x + 4 + sample], pixels.Row(1)[x + sample], pixels.Row(1)[x + 4 + sample] }.Average(v => v);
            Assert.Equal(mean, half.Rgba[i], 0.76);
        }
    }

    [Theory]
    [MemberData(nameof(Smooth))]
    public void The_hidden_colour_of_transparent_pixels_does_not_bleed(ResizeFilter filter)
    {
        var pixels = new PixelBuffer(16, 16);
        for (var i = 0; i < 256; i++) pixels[i % 16, i / 16] = i % 16 < 8 ? new(0, 255, 0, 0) : new(200, 0, 0);

        var resized = pixels.Resize(5, 5, filter);

        Assert.All(Enumerable.Range(0, 25), i => Assert.Equal(0, resized[i % 5, i / 5].G));
        Assert.All(Enumerable.Range(0, 25), i => Assert.True(resized[i % 5, i / 5] is { A: 0, R: 0 } or { A: > 0, R: >= 199 }));
    }

    [Fact]
    public void The_vector_code_gives_what_a_plain_loop_gives()
    {
        foreach (var width in new[] { 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 33 })
        {
            foreach (var (from, to) in new[] { (3, 2), (8, 3), (9, 20), (40, 1) })
            {
                var weights = new ResizeWeights(from, to, FilterShape.Of(ResizeFilter.Lanczos3));
                var rows = Pattern(width, from, opaque: true);
                var row = new byte[width * 4];
                var along = new byte[to * 4];
                for (var y = 0; y < to; y++)
                {
                    OpaqueResizer.DownColumns(rows.AsSpan(weights.Start(y) * width * 4, weights.Taps * width * 4), row, weights.Of(y));
                    for (var i = 0; i < row.Length; i++) Assert.Equal(Plain(weights, y, tap => rows[(tap * width * 4) + i]), row[i]);
                }

                var source = Pattern(from, 1, opaque: true);
                OpaqueResizer.AlongRow(source, along, weights);
                for (var i = 0; i < along.Length; i++) Assert.Equal(Plain(weights, i / 4, tap => source[(tap * 4) + (i % 4)]), along[i]);
            }
        }
    }

    [Fact]
    public void The_weights_of_every_pixel_sum_to_one()
    {
        foreach (var filter in Enum.GetValues<ResizeFilter>().Where(filter => filter != ResizeFilter.Nearest))
        {
            foreach (var (from, to) in new[] { (1, 1), (1, 9), (9, 1), (1000, 7), (7, 1000), (5, 4), (4, 5) })
            {
                var weights = new ResizeWeights(from, to, FilterShape.Of(filter));
                for (var i = 0; i < to; i++)
                {
                    var sum = 0;
                    foreach (var weight in weights.Of(i)) sum += weight;
                    Assert.Equal(ResizeWeights.One, sum);
                    Assert.InRange(weights.Start(i), 0, from - weights.Taps);
                }
            }
        }
    }

    [Theory]
    [InlineData("opaque", "491b931381bddeaa16f9dd2a44d7f4a5")]
    [InlineData("alpha", "a6a98be6f4eb1a6399a8d4d5f04cc182")]
    public void Is_the_same_on_every_platform(string kind, string hash)
    {
        using var hasher = new ContentHasher();
        var pixels = new PixelBuffer(57, 43, Pattern(57, 43, kind == "opaque"));
        foreach (var filter in Enum.GetValues<ResizeFilter>())
        {
            hasher.Add(ContentHash.Of(pixels.Resize(23, 61, filter).Rgba));
            hasher.Add(ContentHash.Of(pixels.Resize(100, 9, filter).Rgba));
        }

        Assert.Equal(hash, hasher.Finish().ToString());
    }

    [Fact]
    public void A_size_that_would_need_a_huge_picture_between_is_refused() =>
        Assert.Contains(
            "resize one side at a time, the height first",
            Assert.Throws<ArgumentOutOfRangeException>(() => new PixelBuffer(1, 1 << 20).Resize(1 << 20, 1)).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(-1, 5)]
    public void An_impossible_size_is_refused(int width, int height) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PixelBuffer(2, 2).Resize(width, height));

    [Fact]
    public void A_filter_that_does_not_exist_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PixelBuffer(2, 2).Resize(2, 2, (ResizeFilter)9));

    private static IEnumerable<string[]> Rows() =>
        Encoding.UTF8.GetString(Fixture.Bytes("resized.tsv")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'));

    private static PixelBuffer Resized(string[] row)
    {
        var (w, h) = (Number(row[2]), Number(row[3]));
        return new PixelBuffer(w, h, Pattern(w, h, row[0] == "opaque")).Resize(Number(row[4]), Number(row[5]), Enum.Parse<ResizeFilter>(row[1]));
    }

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The picture that generate.py resizes.</summary>
    private static byte[] Pattern(int width, int height, bool opaque)
    {
        var rgba = new byte[width * height * 4];
        for (var i = 0; i < width * height; i++)
        {
            var state = unchecked(((uint)i * 2654435761u) + 12345u);
            state ^= state >> 15;
            (rgba[i * 4], rgba[(i * 4) + 1], rgba[(i * 4) + 2]) = ((byte)state, (byte)(state >> 8), (byte)(i * 7));
            rgba[(i * 4) + 3] = opaque ? (byte)255 : (byte)(state >> 16);
        }

        return rgba;
    }

    private static PixelBuffer Uniform(int width, int height, Rgba colour)
    {
        var pixels = new PixelBuffer(width, height);
        for (var i = 0; i < width * height; i++) pixels[i % width, i / width] = colour;
        return pixels;
    }

    private static byte Plain(ResizeWeights weights, int target, Func<int, byte> sample)
    {
        var sum = ResizeWeights.Half;
        for (var tap = 0; tap < weights.Taps; tap++) sum += weights.Of(target)[tap] * sample(weights.Start(target) + tap);
        return (byte)Math.Clamp(sum >> ResizeWeights.Bits, 0, 255);
    }

    private static double Defined(PixelBuffer row, ResizeFilter filter, int to, int x, int sample)
    {
        var scale = (double)row.Width / to;
        var wide = Math.Max(1, scale);
        var (sum, weights) = (0.0, 0.0);
        for (var i = 0; i < row.Width; i++)
        {
            var weight = Kernel(filter, (i + 0.5 - ((x + 0.5) * scale)) / wide);
            weights += weight;
            sum += weight * row.Rgba[(i * 4) + sample];
        }

        return Math.Clamp(sum / weights, 0, 255);
    }

    // Written from the definitions, not from the code under test.
    private static double Kernel(ResizeFilter filter, double x)
    {
        var d = Math.Abs(x);
        return filter switch
        {
            ResizeFilter.Box => x is > -0.5 and <= 0.5 ? 1 : 0,
            ResizeFilter.Bilinear => d < 1 ? 1 - d : 0,
            ResizeFilter.Bicubic when d < 1 => (1.5 * d * d * d) - (2.5 * d * d) + 1,
            ResizeFilter.Bicubic => d < 2 ? (-0.5 * d * d * d) + (2.5 * d * d) - (4 * d) + 2 : 0,
            _ => d >= 3 ? 0 : d == 0 ? 1 : 3 * Math.Sin(Math.PI * d) * Math.Sin(Math.PI * d / 3) / (Math.PI * Math.PI * d * d),
        };
    }
}
