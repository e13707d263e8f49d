using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

/// <summary>Steps that change whole prompts, in chains with steps that change parts.</summary>
public static class PromptStepsTests
{
    private const ulong Seed = 4;

    private static readonly Prompt Pair = Prompt.User("Which is larger?").Image(Picture(0)).Image(Picture(1)).Image(Picture(2));

    private static Prompt Apply(PerturbationAxis axis, Prompt prompt, double severity = 5) => axis.ChainAt(severity, new(1)).Apply(prompt, "case", Seed);

    private static Image Picture(int frame) => EvalKit.Image.FromPixels(Prompts.Frame(frame));

    public sealed class Chains
    {
        [Fact]
        public void A_part_meets_the_same_chance_wherever_it_was_moved()
        {
            var still = Apply(Perturb.Image.GaussianNoise(), Pair);
            var moved = Apply(Perturb.CrossModal.PicturePosition().Then(Perturb.Image.GaussianNoise()), Pair);

            Assert.Equal([still.Images[1], still.Images[2], still.Images[0]], moved.Images);
        }

        [Fact]
        public void Steps_around_one_that_moves_are_carried_out_on_decoded_content_and_encoded_once()
        {
            var together = Apply(Perturb.Image.GaussianNoise().Then(Perturb.Image.Rotation()), Pair);
            var around = Apply(Perturb.Image.GaussianNoise().Then(Perturb.CrossModal.PicturePosition()).Then(Perturb.Image.Rotation()), Pair);

            Assert.Equal([together.Images[1], together.Images[2], together.Images[0]], around.Images);
        }

        [Fact]
        public void Its_text_is_read_back()
        {
            PerturbationAxis[] axes = [Perturb.CrossModal.ModalityOrder(), Perturb.CrossModal.PicturePosition(0.5).In(Part.Context).Then(Perturb.Image.Rotation())];
            foreach (var axis in axes)
            {
                var chain = axis.ChainAt(5, new(1));

                Assert.Equal(chain, PerturbationChain.Parse(chain.ToString(), axis.Members));
            }

            Assert.Equal("cross-modal.picture-position@1(0.5;in=context) > image.rotation@1(45)", axes[1].ChainAt(5, new(1)).ToString());
        }

        [Fact]
        public void It_makes_no_single_edits()
        {
            var chain = PerturbationChain.Of(Perturb.CrossModal.ModalityOrder().At(1), Perturb.Text.UpperCase().At(1));

            Assert.Equal([0, 10], chain.CountEdits(Prompt.User("see the picture").Input("up up").Image(Picture(0)).Input("and so on"), "case", Seed).Select(edits => Math.Min(edits, 10)));
            Assert.Throws<ArgumentException>(() => chain.WithOnlyEdits(0, 0));
            Assert.Throws<FormatException>(() => PerturbationChain.Parse("cross-modal.modality-order@1(1;only=0)", [Perturb.CrossModal.ModalityOrder()]));
        }

        [Fact]
        public void It_is_a_member_of_random_chains_and_limits()
        {
            var any = Perturb.AnyChainOf(Perturb.CrossModal.ModalityOrder(), Perturb.CrossModal.PicturePosition(0.4), Perturb.Image.Rotation()).UpTo(3);
            var chains = Enumerable.Range(0, 60).Select(i => any.ChainAt(5, new((ulong)i))).ToList();

            Assert.Contains(chains, chain => chain.Steps.Count == 3 && chain.Steps[0].Perturbation is PromptPerturbation);
            Assert.All(chains.SelectMany(chain => chain.Steps).Where(step => step.Perturbation.Name.EndsWith("position", StringComparison.Ordinal)), step => Assert.InRange(step.Amount, 0.01, 0.4));
            Assert.All(chains, chain => Assert.Equal(3, chain.Apply(Pair, "case", Seed).Images.Count));
        }
    }

    public sealed class Bytes
    {
        // A format that nobody here decodes.
        private static readonly Image Jpeg = EvalKit.Image.FromBytes(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0 });

        [Fact]
        public void Severity_0_gives_the_prompt_byte_for_byte()
        {
            var prompt = Prompt.User("?").Image(Jpeg).Image(Picture(1));
            var chain = PerturbationChain.Of(Perturb.CrossModal.ModalityOrder().At(0), Perturb.CrossModal.PicturePosition().At(0));

            Assert.Same(prompt, chain.Apply(prompt, "case", Seed));
        }

        [Fact]
        public void What_only_moves_is_neither_decoded_nor_encoded()
        {
            var changed = Apply(Perturb.CrossModal.PicturePosition().Then(Perturb.CrossModal.ModalityOrder()), Prompt.User("?").Image(Jpeg).Image(Picture(1)));

            Assert.Contains(changed.Images, image => ReferenceEquals(image, Jpeg));
        }

        [Fact]
        public void Another_step_of_the_chain_still_makes_its_modality_canonical()
        {
            var spoken = Prompt.User("?").Image(Picture(0)).Audio(AudioClip.FromBytes(AudioClip.FromSamples(Sounds.Speech(100)).Bytes.ToArray().Append((byte)0).ToArray()));

            var changed = Apply(Perturb.Audio.Gain().Then(Perturb.CrossModal.ModalityOrder()), spoken);

            Assert.Same(spoken.Images[0], Assert.Single(changed.Images));
            Assert.NotEqual(spoken.AudioClips[0], changed.AudioClips[0]);
        }
    }

    public sealed class Refusals
    {
        [Fact]
        public void A_prompt_with_nothing_to_change_is_an_error_that_says_what_is_missing()
        {
            var refusal = Assert.Throws<ArgumentException>(() => Apply(Perturb.CrossModal.PicturePosition(), Prompt.User("?").Image(Picture(0))));

            Assert.Contains("cross-modal.picture-position@1(1) has nothing to change: it needs two pictures (.Image).", refusal.Message, StringComparison.Ordinal);
            Assert.False(Perturb.CrossModal.ModalityOrder().CanChange("text"));
            Assert.False(Perturb.CrossModal.ModalityOrder().CanChange(Prompt.User("a").ThenAssistant("b").Image(Picture(0))));
            Assert.True(Perturb.CrossModal.ModalityOrder().CanChange(Prompt.User("a").Image(Picture(0))));
        }

        [Fact]
        public void What_has_no_role_of_its_own_cannot_be_aimed()
        {
            var refusal = Assert.Throws<ArgumentException>(() => Perturb.CrossModal.ModalityOrder().In(Part.Context));

            Assert.Contains("it cannot be aimed at Part.Context, or at any other", refusal.Message, StringComparison.Ordinal);
        }

        [Fact]
        public void Nothing_within_a_part_is_kept()
        {
            Assert.Contains("whole parts", Assert.Throws<ArgumentException>(() => Perturb.CrossModal.PicturePosition().Keep(new Region(0, 0, 1, 1))).Message, StringComparison.Ordinal);
            Assert.Contains("whole parts", Assert.Throws<ArgumentException>(() => Perturb.CrossModal.ModalityOrder().Keep(0..3)).Message, StringComparison.Ordinal);
            Assert.Contains("whole parts", Assert.Throws<ArgumentException>(() => Perturb.CrossModal.ModalityOrder().Keep("a word")).Message, StringComparison.Ordinal);
        }
    }
}
