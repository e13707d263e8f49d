using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class FramesTests
{
    private static readonly Image[] All = [.. Enumerable.Range(0, 30).Select(i => EvalKit.Image.FromPixels(Pictures.Flat(16, 12, (byte)(8 * i))))];

    private static Prompt Film(int frames) => Prompt.FromParts([new TextPart(Part.User, "What happens?"), .. All.Take(frames).Select(frame => new ImagePart(Part.Input, frame))]);

    private static Prompt At(Perturbation member, double amount, Prompt prompt, ulong seed = 1) =>
        PerturbationChain.Of(member.At(member.Scale.TicksOfAmount(amount))).Apply(prompt, "case", seed);

    /// <summary>The numbers of the frames that are left.</summary>
    private static IReadOnlyList<int> Numbers(Prompt prompt) => [.. prompt.Images.Select(image => Array.IndexOf(All, image))];

    [Theory]
    [InlineData(0.333, 20)]
    [InlineData(0.467, 16)]
    [InlineData(0.6, 12)]
    [InlineData(0.7, 9)]
    [InlineData(0.8, 6)]
    public static void Thirty_frames_become_the_published_numbers_evenly(double share, int left)
    {
        var kept = Numbers(At(Perturb.Frames.Drop(), share, Film(30)));

        Assert.Equal(left, kept.Count);
        Assert.Equal(0, kept[0]);
        Assert.InRange(kept.Zip(kept.Skip(1), (one, next) => next - one).Max(), 30 / left, (30 + left - 1) / left);
    }

    [Fact]
    public static void A_blurred_frame_is_the_mean_of_its_neighbours_and_those_at_the_ends_have_fewer()
    {
        var blurred = At(Perturb.Frames.MotionBlur(), 5, Film(8)).Images.Select(image => image.Decode().Rgba[0]);

        Assert.Equal([8, 12, 16, 24, 32, 40, 44, 48], blurred.Select(level => (int)level));
    }

    [Fact]
    public static void Frames_of_another_size_are_not_mixed()
    {
        var other = EvalKit.Image.FromPixels(Pictures.Flat(5, 5, 9));
        var film = Prompt.User("?").Image(All[0]).Image(All[2]).Image(other).Image(All[10]).Image(All[12]);

        var blurred = At(Perturb.Frames.MotionBlur(), 11, film).Images;

        Assert.Equal([8, 8, 9, 88, 88], blurred.Select(image => (int)image.Decode().Rgba[0]));
        Assert.Same(other, blurred[2]);
    }

    [Fact]
    public static void A_freeze_repeats_one_frame_and_a_longer_one_begins_there_too()
    {
        for (var seed = 1UL; seed <= 20; seed++)
        {
            var mild = Numbers(At(Perturb.Frames.Freeze(), 0.2, Film(21), seed));
            var strong = Numbers(At(Perturb.Frames.Freeze(), 0.8, Film(21), seed));
            var first = mild.Index().First(frame => frame.Index != frame.Item).Item;

            Assert.Equal(5, mild.Count(frame => frame == first));
            Assert.Equal(17, strong.Count(frame => frame == first));
            Assert.All(strong.Index().Where(frame => frame.Item != first), frame => Assert.Equal(frame.Index, frame.Item));
        }
    }

    [Fact]
    public static void Black_frames_are_nested()
    {
        bool[] IsBlack(double share) => [.. At(Perturb.Frames.BlackOut(), share, Film(20)).Images.Select(image => image.Decode().Rgba[0] == 0)];

        // The first frame of this film is black to begin with.
        Assert.All(IsBlack(0.2).Zip(IsBlack(0.5)), pair => Assert.True(!pair.First || pair.Second));
        Assert.InRange(IsBlack(0.5).Count(black => black), 10, 11);
        Assert.All(At(Perturb.Frames.BlackOut(), 0.5, Film(20)).Images, image => Assert.Equal(255, image.Decode().Rgba[3]));
    }

    [Fact]
    public static void A_stronger_crop_keeps_a_stretch_of_what_a_milder_one_keeps()
    {
        for (var seed = 1UL; seed <= 20; seed++)
        {
            var mild = Numbers(At(Perturb.Frames.Crop(), 0.2, Film(20), seed));
            var strong = Numbers(At(Perturb.Frames.Crop(), 0.5, Film(20), seed));

            Assert.Equal((16, 10), (mild.Count, strong.Count));
            Assert.Equal(Enumerable.Range(strong[0], 10), strong);
            Assert.Empty(strong.Except(mild));
        }
    }

    [Fact]
    public static void Decimation_at_severity_3_plays_two_tenths_and_leaves_one_out() => Assert.Equal(
        [0, 1, 2, 3, 4, 5, 9, 10, 11, 12, 13, 14, 18, 19, 20, 21, 22, 23, 27, 28, 29],
        Numbers(At(Perturb.Frames.Decimate(), 0.333, Film(30))).Except([6, 15, 24]));

    [Fact]
    public static void Segments_come_in_another_order_and_none_is_lost()
    {
        for (var seed = 1UL; seed <= 20; seed++)
        {
            Assert.Equal([5, 6, 7, 8, 9, 0, 1, 2, 3, 4], Numbers(At(Perturb.Frames.Jumble(), 2, Film(10), seed)));
            var eight = Numbers(At(Perturb.Frames.Jumble(), 8, Film(24), seed));
            Assert.Equal(Enumerable.Range(0, 24), eight.Order());
            Assert.All(eight.Chunk(3), segment => Assert.Equal([segment[0], segment[0] + 1, segment[0] + 2], segment));
            Assert.NotEqual(Enumerable.Range(0, 24), eight);
        }

        Assert.Equal([1, 0], Numbers(At(Perturb.Frames.Jumble(), 8, Film(2))));
    }

    [Fact]
    public static void A_film_runs_backwards_and_twice_backwards_is_forwards()
    {
        var twice = PerturbationChain.Of(Perturb.Frames.Reverse().At(1), Perturb.Frames.Reverse().At(1));

        Assert.Equal(Enumerable.Range(0, 9).Reverse(), Numbers(At(Perturb.Frames.Reverse(), 1, Film(9))));
        Assert.Equal(Film(9), twice.Apply(Film(9), "case", 1));
    }

    [Fact]
    public static void A_shaken_frame_is_moved_as_a_whole_and_no_further_than_said()
    {
        var film = Prompts.Film(12, 60, 40);
        var shaken = At(Perturb.Frames.Shake(), 0.1, film);

        foreach (var (before, after) in film.Images.Zip(shaken.Images))
        {
            var (clean, moved) = (before.Decode(), after.Decode());
            // The shorter side is 40, so 4 pixels at the furthest; away from the edges one of the offsets fits exactly.
            Assert.Contains(
                from right in Enumerable.Range(-4, 9) from down in Enumerable.Range(-4, 9) select (right, down),
                way => Enumerable.Range(4, 32).All(y => Enumerable.Range(4, 52).All(x => moved[x, y] == clean[x - way.right, y - way.down])));
        }
    }

    [Theory]
    [InlineData(40)]
    [InlineData(640)]
    public static void Sounds_come_early_or_late_by_the_milliseconds_and_keep_their_length(int milliseconds)
    {
        var film = Prompts.Film(3);
        var offset = milliseconds * 16;
        var clean = film.AudioClips[0].Decode().Samples;
        var ways = Enumerable.Range(1, 20).Select(seed => At(Perturb.Frames.Desync(), milliseconds, film, (ulong)seed).AudioClips[0].Decode().Samples).ToList();

        Assert.Contains(ways, samples => samples.AsSpan(offset).SequenceEqual(clean.AsSpan(0, clean.Length - offset)));
        Assert.Contains(ways, samples => samples.AsSpan(0, clean.Length - offset).SequenceEqual(clean.AsSpan(offset)));
        Assert.All(ways, samples => Assert.Equal(clean.Length, samples.Length));
    }

    [Fact]
    public static void Frames_are_the_longest_row_of_pictures_without_another_part_between()
    {
        var film = Prompt.User("?").Image(All[1]).Image(All[2]).Input("caption").Image(All[3]).Image(All[4]).Image(All[5]).Choices("a", "b").Image(All[6]);

        Assert.Equal([1, 2, 5, 4, 3, 6], Numbers(At(Perturb.Frames.Reverse(), 1, film)));
        Assert.False(Perturb.Frames.Reverse().CanChange(Prompt.User("?").Image(All[0]).Input("and").Image(All[1])));
        Assert.False(Perturb.Frames.Desync().CanChange(Film(5)));
    }

    [Fact]
    public static void Frames_that_stay_keep_their_bytes_and_likeness_is_of_those_that_show_something_else()
    {
        PerturbationChain.Of(Perturb.Frames.Reverse().At(1)).Apply(Film(6), "case", 1, out var moved);
        PerturbationChain.Of(Perturb.Frames.BlackOut().At(100)).Apply(Film(20), "case", 1, out var black);

        Assert.Equal(default, moved);
        Assert.InRange(black.Pictures.Psnr!.Value, 0, 20);
    }

    [Fact]
    public static void A_long_film_is_changed_in_the_time_and_memory_of_its_frames()
    {
        var film = Prompts.Film(64, 320, 180);
        var before = GC.GetAllocatedBytesForCurrentThread();

        At(Perturb.Frames.MotionBlur(), 11, film);

        // Decoded, blurred and encoded once: 230,400 bytes each, and no more than three times as much besides.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64L * 320 * 180 * 4 * 5);
    }
}
