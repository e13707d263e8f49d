using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class AblationTests
{
    private static readonly Prompt Film = Prompts.Film(2);

    private static Prompt At(Perturbation member, double mix, Prompt? prompt = null, ulong seed = 1) =>
        PerturbationChain.Of(member.At(member.Scale.TicksOfAmount(mix))).Apply(prompt ?? Film, "case", seed);

    [Fact]
    public static void Pictures_fade_to_grey_and_keep_their_alpha()
    {
        var sheer = Pictures.Scene(9, 7, alpha: 100);
        var prompt = Prompt.User("?").Image(Image.FromPixels(sheer));

        Assert.All(At(Perturb.CrossModal.ModalityFade(), 1, prompt).Images[0].Decode().Rgba.Chunk(4), pixel => Assert.Equal([128, 128, 128, 100], pixel));
        Assert.Equal(
            sheer.Rgba.Select((level, i) => i % 4 == 3 ? level : (byte)Math.Floor(level * 0.75 + 128 * 0.25 + 0.5)),
            At(Perturb.CrossModal.ModalityFade(), 0.25, prompt).Images[0].Decode().Rgba);
    }

    [Fact]
    public static void Sounds_fade_to_silence()
    {
        var faded = At(Perturb.CrossModal.ModalityFade(modality: Modality.Audio), 0.4).AudioClips[0].Decode();

        Assert.Equal(Film.AudioClips[0].Decode().Peak() * 0.6, faded.Peak(), 1e-4);
        Assert.All(At(Perturb.CrossModal.ModalityFade(modality: Modality.Audio), 1).AudioClips, clip => Assert.Equal(0, clip.Decode().Peak()));
    }

    [Fact]
    public static void Texts_lose_the_same_words_and_others_until_nothing_is_left()
    {
        var words = Prompts.Note.Split(' ');
        IReadOnlyList<string> milder = words;
        foreach (var mix in new[] { 0.01, 0.2, 0.4, 0.6, 0.8, 0.99 })
        {
            var left = ((TextPart)At(Perturb.CrossModal.ModalityFade(modality: Modality.Text), mix).Parts[1]).Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

            Assert.Equal(words.Length - (int)Math.Ceiling(mix * words.Length), left.Length);
            Assert.Equal(left, milder.Where(left.Contains));
            milder = left;
        }

        Assert.Equal("", ((TextPart)At(Perturb.CrossModal.ModalityFade(modality: Modality.Text), 1).Parts[1]).Text);
        Assert.Equal("What is shown, and what is heard?", Film.Parts[0].ToString());
    }

    [Fact]
    public static void Noise_takes_over_at_the_content_s_own_level()
    {
        var noisy = At(Perturb.CrossModal.ModalityNoise(modality: Modality.Audio | Modality.Text), 1);

        Assert.Equal(SignalLevel.Of(Film.AudioClips[1].Decode()), SignalLevel.Of(noisy.AudioClips[1].Decode()), 0.02);
        Assert.Equal(Prompts.Note.Length, noisy.Parts[1].ToString()!.Length);
        Assert.Matches("^[a-z]+( [a-z]+)*$", noisy.Parts[1].ToString());
        Assert.Equal(Film.Images, noisy.Images);
        var picture = At(Perturb.CrossModal.ModalityNoise(), 1, Prompt.User("?").Image(Image.FromPixels(Pictures.Flat(64, 64, 255)))).Images[0].Decode();
        // The mean of 12,288 uniform levels: 127.5 with a standard error of 0.67.
        Assert.InRange(picture.Rgba.Where((_, i) => i % 4 != 3).Average(level => level), 124, 131);
    }

    [Fact]
    public static void What_is_dropped_is_gone_and_something_must_stay()
    {
        var spoken = At(Perturb.CrossModal.ModalityDrop(), 1);

        Assert.Empty(spoken.Images);
        Assert.Equal(Prompt.FromParts(Film.Parts.Where(part => part is not ImagePart)), spoken);
        Assert.Equal(2, At(Perturb.CrossModal.ModalityDrop(Modality.Audio | Modality.Text), 1).Images.Count);
        Assert.False(Perturb.CrossModal.ModalityDrop(Modality.Text).CanChange("text alone"));
        Assert.False(Perturb.CrossModal.ModalityDrop(Modality.Audio).CanChange(Prompt.User("?").Image(Film.Images[0])));
    }

    [Fact]
    public static void A_step_behind_that_has_lost_its_parts_does_nothing()
    {
        var chain = PerturbationChain.Of(Perturb.CrossModal.ModalityDrop().At(1), Perturb.Image.GaussianNoise().At(40), Perturb.Frames.Drop().At(5));

        Assert.Equal(At(Perturb.CrossModal.ModalityDrop(), 1), chain.Apply(Film, "case", 1));
    }

    [Fact]
    public static void An_instruction_stays_protected_where_the_input_text_is_dropped()
    {
        var chain = PerturbationChain.Of(Perturb.CrossModal.ModalityDrop(Modality.Text).At(1), Perturb.Text.UpperCase().At(1), Perturb.CrossModal.RenderedText().At(1));

        Assert.Equal("What is shown, and what is heard?", chain.Apply(Film, "case", 1).Text);
    }

    [Fact]
    public static void Each_kind_has_a_name_in_chains_and_reports_and_drop_changes_the_answer()
    {
        Assert.Equal("modality-fade of image", Perturb.CrossModal.ModalityFade().Label);
        Assert.Equal("modality-fade of audio+text", Perturb.CrossModal.ModalityFade(modality: Modality.Audio | Modality.Text).Label);
        Assert.Equal("cross-modal.modality-noise@1(0.2;of=audio)", Perturb.CrossModal.ModalityNoise(modality: Modality.Audio).At(20).ToString());
        Assert.True(Perturb.CrossModal.ModalityFade().PreservesLabel);
        Assert.False(Perturb.CrossModal.ModalityFade(modality: Modality.Audio).AnswerDependsOn(Aspect.Level).PreservesLabel);
        Assert.False(Perturb.CrossModal.ModalityDrop().PreservesLabel);
        Assert.Throws<ArgumentOutOfRangeException>(() => Perturb.CrossModal.ModalityFade(modality: Modality.None));
    }

    [Theory]
    [InlineData(Modality.Audio)]
    [InlineData(Modality.Text)]
    [InlineData(Modality.Audio | Modality.Image | Modality.Text)]
    public static void The_contract_holds_for_every_kind(Modality modality)
    {
        PerturbationContract.Verify(Perturb.CrossModal.ModalityFade(modality: modality));
        PerturbationContract.Verify(Perturb.CrossModal.ModalityNoise(modality: modality));
        PerturbationContract.Verify(Perturb.CrossModal.ModalityDrop(modality));
    }
}
