namespace EvalKit.Perturbations.Tests;

public static class DistractorTests
{
    private static readonly Image[] Pool = [.. Enumerable.Range(0, 6).Select(i => Picture(i))];

    private static Image Picture(int frame) => EvalKit.Image.FromPixels(Prompts.Frame(frame, 20, 16));

    private static Prompt Apply(Perturbation member, int count, Prompt prompt, string caseId = "case") =>
        PerturbationChain.Of(member.At(member.Scale.TicksOfAmount(count))).Apply(prompt, caseId, 3);

    [Fact]
    public static void A_higher_number_is_the_same_ones_at_the_same_places_and_others()
    {
        var prompt = Prompt.User("?").Image(Pool[0]).Input("between").Image(Pool[1]);
        var member = Perturb.CrossModal.DistractorPictures();
        IReadOnlyList<Image> milder = [];
        for (var count = 0; count <= 16; count++)
        {
            var pictures = Apply(member, count, prompt).Images;

            Assert.Equal(2 + count, pictures.Distinct().Count());
            Assert.Equal(milder, pictures.Where(milder.Contains));
            milder = pictures;
        }

        Assert.Equal([Pool[0], Pool[1]], milder.Where(Pool.Contains));
    }

    [Fact]
    public static void They_come_before_between_and_behind()
    {
        var prompt = Prompt.User("?").Image(Pool[0]).Input("between").Image(Pool[1]);
        var kinds = Enumerable.Range(0, 60).Select(i => string.Concat(Apply(Perturb.CrossModal.DistractorPictures(), 1, prompt, $"case {i}").Parts
            .Select(part => part is TextPart ? 't' : part is ImagePart image && Pool.Contains(image.Image) ? 'o' : 'x'))).ToHashSet();

        Assert.Equal(["tootx", "totox", "totxo", "txoto"], kinds.Append("tootx").Order());
    }

    [Fact]
    public static void Yours_are_never_the_case_s_own_whatever_the_file_and_never_twice()
    {
        var same = EvalKit.Image.FromBytes(PerturbationChain.Of(Perturb.Image.Container().At(2)).Apply(Prompt.User("?").Image(Pool[2]), "c", 1).Images[0].Bytes);
        Assert.NotEqual(Pool[2], same);
        var member = Perturb.CrossModal.DistractorPictures([.. Pool, same, Pool[4]]);

        for (var i = 0; i < 20; i++)
        {
            var pictures = Apply(member, 5, Prompt.User("?").Image(same), $"case {i}").Images;

            Assert.Equal(6, pictures.Count);
            Assert.Equal(Pool.Except([Pool[2]]).Select(image => image.Hash.ToString()).Order(), pictures.Except([same]).Select(image => image.Hash.ToString()).Order());
        }
    }

    [Fact]
    public static void The_scale_ends_where_the_collection_does_and_another_collection_is_another_perturbation()
    {
        Assert.Equal(5, Perturb.CrossModal.DistractorPictures(Pool).At(Perturb.CrossModal.DistractorPictures(Pool).MaxTicks).Amount);
        Assert.Equal(3, Perturb.CrossModal.DistractorPictures(Pool, upToCount: 3).MaxTicks);
        Assert.NotEqual(Perturb.CrossModal.DistractorPictures(Pool).At(1).ToString(), Perturb.CrossModal.DistractorPictures(Pool[1..]).At(1).ToString());
        var chain = PerturbationChain.Of(Perturb.CrossModal.DistractorPictures(Pool).At(2));
        Assert.Equal(chain, PerturbationChain.Parse(chain.ToString(), [Perturb.CrossModal.DistractorPictures(Pool)]));
    }

    [Fact]
    public static void A_collection_that_is_too_small_says_so()
    {
        Assert.Throws<ArgumentException>(() => Perturb.CrossModal.DistractorPictures(Array.Empty<Image>()));
        var refusal = Assert.Throws<PerturbationException>(() => Apply(Perturb.CrossModal.DistractorPictures([Pool[0]]), 1, Prompt.User("?").Image(Pool[0])));
        Assert.Contains("Case \"case\" needs 1 items of the collection that are not its own; of 1 different ones 0 are left.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public static void Clips_of_yours_and_neutral_ones_stand_beside_the_own_one()
    {
        AudioClip[] clips = [.. Enumerable.Range(1, 4).Select(i => AudioClip.FromSamples(Sounds.Hiss(100 * i)))];
        var own = Prompt.User("?").Audio(clips[0]);

        Assert.Equal(clips.Select(clip => clip.Hash.ToString()).Order(), Apply(Perturb.CrossModal.DistractorClips(clips), 3, own).AudioClips.Select(clip => clip.Hash.ToString()).Order());
        var neutral = Apply(Perturb.CrossModal.DistractorClips(), 4, own).AudioClips.Except(clips).ToList();
        Assert.Equal(4, neutral.Count);
        Assert.All(neutral, clip => Assert.InRange(clip.Decode().Peak(), 0.05f, 0.201f));
    }

    [Fact]
    public static void A_step_behind_meets_them_and_they_have_a_chance_of_their_own()
    {
        var prompt = Prompt.User("?").Image(Pool[0]);
        var alone = PerturbationChain.Of(Perturb.Image.GaussianNoise().At(40)).Apply(prompt, "case", 3).Images[0];
        var chain = PerturbationChain.Of(Perturb.CrossModal.DistractorPictures().At(4), Perturb.Image.GaussianNoise().At(40));
        var quiet = Apply(Perturb.CrossModal.DistractorPictures(), 4, prompt).Images;

        var noisy = chain.Apply(prompt, "case", 3).Images;

        Assert.Contains(alone, noisy);
        Assert.Empty(noisy.Intersect(quiet));
    }
}
