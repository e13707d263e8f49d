using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

/// <summary>What holds for every member that changes pictures.</summary>
public static class ImageMembersTests
{
    private static readonly (string Name, PixelBuffer Picture)[] Sources =
    [
        ("scene", Pictures.Scene(64, 48)), ("chart", Pictures.Chart(56, 56)), ("texture", Pictures.Texture(48, 64)),
    ];

    private static readonly (string Name, PixelBuffer Picture)[] Slopes =
    [
        ("wide slope", Pictures.Slope(64, 48)), ("square slope", Pictures.Slope(56, 56)), ("tall slope", Pictures.Slope(48, 64)),
    ];

    public static TheoryData<string> Names { get; } = [.. Members.All.Where(member => member is ImagePerturbation).Select(member => member.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public static void More_severity_measures_as_more_change(string name)
    {
        var member = (ImagePerturbation)Members.Named(name);
        if (!member.Definition.IsMonotone || !member.Definition.KeepsSize) return;
        foreach (var (source, picture) in member.Definition.MovesContent ? Slopes : Sources)
        {
            for (var seed = 1UL; seed <= 20; seed++)
            {
                var (before, beforeTicks) = (0.0, 0);
                foreach (var ticks in Quarters(member))
                {
                    var distance = MeanSquare(picture, At(member, picture, ticks, seed));
                    Assert.True(distance >= before * 0.995 - 0.02, FormattableString.Invariant(
                        $"{name} on the {source}, seed {seed}: {before:0.####} at {member.At(beforeTicks)}, {distance:0.####} at {member.At(ticks)}"));
                    (before, beforeTicks) = (distance, ticks);
                }

                if (!member.Definition.DrawsChance) break;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public static void Odd_sizes_and_uniform_and_transparent_pictures_give_a_picture(string name)
    {
        var member = (ImagePerturbation)Members.Named(name);
        foreach (var (width, height) in new[] { (1, 1), (1, 2), (2, 1), (1, 9), (9, 1), (2, 2), (3, 300), (300, 3), (1024, 1), (1, 1024) })
        {
            foreach (var picture in new[] { Pictures.Scene(width, height), Pictures.Scene(width, height, alpha: 0), Pictures.Scene(width, height, alpha: 90), Pictures.Flat(width, height, 0), Pictures.Flat(width, height, 255) })
            {
                foreach (var ticks in new[] { 1, member.Scale.MaxTicks / 2, member.Scale.MaxTicks })
                {
                    var before = picture.Clone();
                    var result = At(member, picture, ticks, 1);

                    Assert.Equal(before.Rgba, picture.Rgba);
                    Assert.InRange(result.Width, 1, 4096);
                    Assert.InRange(result.Height, 1, 4096);
                    if (member.Definition.KeepsSize) Assert.Equal((width, height), (result.Width, result.Height));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public static void It_draws_chance_only_where_it_says_so(string name)
    {
        var member = (ImagePerturbation)Members.Named(name);
        // Its chance is in the file: CatalogueTests compares bytes.
        if (member.Definition.ChangesFileAlone) return;
        var picture = Sources[0].Picture;
        var first = At(member, picture, member.Scale.MaxTicks, 1);
        var others = Enumerable.Range(2, 12).Select(seed => At(member, picture, member.Scale.MaxTicks, (ulong)seed)).ToList();

        if (member.Definition.DrawsChance) Assert.Contains(others, other => !Same(first, other));
        else Assert.All(others, other => Assert.True(Same(first, other)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public static void What_changes_the_file_alone_keeps_every_pixel_and_what_does_not_has_no_encoder(string name)
    {
        var member = (ImagePerturbation)Members.Named(name);
        Assert.Equal(member.Definition.ChangesFileAlone, member.Encoder is not null);
        if (member.Encoder is null) return;
        Assert.Equal(LabelEffect.Preserves, member.LabelEffect);
        foreach (var (_, picture) in Sources.Concat(Slopes))
        {
            foreach (var ticks in Quarters(member)) Assert.True(Same(picture, At(member, picture, ticks, 1)));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public static void Nothing_is_allocated_per_pixel_but_the_result(string name)
    {
        var member = (ImagePerturbation)Members.Named(name);
        var picture = Pictures.Scene(512, 512);
        var size = At(member, picture, member.Scale.MaxTicks, 1).Rgba.Length;

        // A collection may empty the pool of rented memory between two runs: the least of some counts is what a run needs.
        var allocated = Enumerable.Range(0, 5).Min(_ =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            At(member, picture, member.Scale.MaxTicks, 1);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });

        Assert.InRange(allocated, 0, size + 256 * 1024);
    }

    [Theory(Explicit = true)]
    [MemberData(nameof(Names))]
    public static void Pictures_of_67_megapixels(string name)
    {
        var member = (ImagePerturbation)Members.Named(name);
        var result = At(member, Pictures.Flat(8192, 8192, 90), member.Scale.MaxTicks, 1);

        if (member.Definition.KeepsSize) Assert.Equal((8192, 8192), (result.Width, result.Height));
    }

    private static PixelBuffer At(ImagePerturbation member, PixelBuffer picture, int ticks, ulong seed) => member.Run(
        picture, new("case", member.Scale.AmountAt(ticks), member.Scale.SeverityAt(ticks), new CounterRandom(seed)));

    private static IEnumerable<int> Quarters(Perturbation member) =>
        Enumerable.Range(1, 20).Select(quarter => member.Scale.TicksAtMost(quarter / 4.0)).Where(ticks => ticks > 0).Distinct();

    private static bool Same(PixelBuffer one, PixelBuffer other) =>
        one.Width == other.Width && one.Height == other.Height && one.Rgba.AsSpan().SequenceEqual(other.Rgba);

    private static double MeanSquare(PixelBuffer one, PixelBuffer other)
    {
        long sum = 0;
        for (var i = 0; i < one.Rgba.Length; i++) sum += (one.Rgba[i] - other.Rgba[i]) * (one.Rgba[i] - other.Rgba[i]);
        return sum / (double)one.Rgba.Length;
    }
}
