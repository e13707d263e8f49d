using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

/// <summary>Perturbations of whole prompts that a user writes.</summary>
public static class CustomPromptTests
{
    private static readonly Prompt Film = Prompts.Film(3);

    private static Perturbation Mine(Func<Prompt, PerturbationContext, Prompt> apply, Modality modality = Modality.Image, LabelEffect label = LabelEffect.Preserves) =>
        Perturbation.Prompt("mine", modality, apply, version: 3, label);

    private static Prompt Apply(PerturbationAxis axis, Prompt prompt, ulong seed = 1) => axis.ChainAt(5, new(1)).Apply(prompt, "case", seed);

    private static Prompt With(Prompt prompt, Func<PromptPart, PromptPart> change) => Prompt.FromParts(prompt.Parts.Select(change));

    /// <summary>Notes behind the prompt, more of them with more severity.</summary>
    private static Prompt Noted(Prompt prompt, PerturbationContext context) =>
        Enumerable.Range(0, (int)context.Severity).Aggregate(prompt, (longer, i) => longer.Input($"note {i}"));

    public sealed class Definition
    {
        [Fact]
        public void Name_version_and_kinds_stand_in_chains_and_reports()
        {
            var member = Mine(Noted, Modality.Image | Modality.Text, LabelEffect.Changes);

            Assert.Equal("prompt.mine@3(2.5)", member.At(250).ToString());
            Assert.Equal((Modality.Image | Modality.Text, LabelEffect.Changes, false), (member.Modality, member.LabelEffect, member.PreservesLabel));
            Assert.Equal(member.At(250), Assert.Single(PerturbationChain.Parse("prompt.mine@3(2.5)", [member]).Steps));
            Assert.Throws<FormatException>(() => PerturbationChain.Parse("prompt.mine@2(2.5)", [member]));
        }

        [Fact]
        public void Severity_0_gives_the_prompt_and_a_limit_is_the_user_s_own() =>
            Assert.Equal(CanonicalPrompt.Canonicalise(Film, Modality.Image), PerturbationChain.Of(Mine(Noted).At(0)).Apply(Film, "case", 1));

        [Theory]
        [InlineData("Mine", Modality.Text, 1)]
        [InlineData("mine", Modality.None, 1)]
        [InlineData("mine", (Modality)64, 1)]
        [InlineData("mine", Modality.Text, 0)]
        public void A_bad_name_version_or_kind_is_refused(string name, Modality modality, int version) =>
            Assert.ThrowsAny<ArgumentException>(() => Perturbation.Prompt(name, modality, (prompt, _) => prompt, version));

        [Fact]
        public void It_is_for_prompts_with_a_part_of_its_kinds_in_whatever_role()
        {
            Assert.False(Mine(Noted).CanChange("text"));
            Assert.True(Mine(Noted, Modality.Audio | Modality.Text).CanChange("text"));
            Assert.True(Mine(Noted, Modality.Text).CanChange(Prompt.FromParts([new ExamplePart("a", "b")])));
            var refusal = Assert.Throws<ArgumentException>(() => Apply(Mine(Noted, Modality.Image | Modality.Audio), "text"));
            Assert.Contains("prompt.mine@3(5) has nothing to change: it needs a picture or a sound in any part", refusal.Message);
        }

        [Fact]
        public void It_cannot_be_aimed_and_nothing_within_a_part_can_be_kept()
        {
            Assert.Throws<ArgumentException>(() => Mine(Noted).In(Part.Context));
            Assert.Throws<ArgumentException>(() => Mine(Noted).Keep(0..4));
        }
    }

    public sealed class Contract
    {
        [Fact]
        public void Is_kept_by_more_and_more_notes() => PerturbationContract.Verify(Mine(Noted, Modality.Image | Modality.Text), PerturbationLaw.Coupling);

        [Fact]
        public void Is_broken_by_what_changes_severity_0() =>
            Assert.Contains(PerturbationLaw.Identity, BrokenBy((prompt, context) => Noted(prompt, context).Input("always")));

        [Fact]
        public void Is_broken_by_what_writes_to_the_given_pixels() => Assert.Contains(PerturbationLaw.NoMutation, BrokenBy((prompt, context) =>
        {
            foreach (var image in prompt.Images) image.Decode().Rgba[0] ^= (byte)(context.Severity > 0 ? 255 : 0);
            return prompt;
        }));

        [Fact]
        public void Is_broken_by_nothing_to_send() =>
            Assert.Contains(PerturbationLaw.Result, BrokenBy((prompt, context) => context.Severity == 0 ? prompt : Prompt.FromParts([])));

        private static IEnumerable<PerturbationLaw> BrokenBy(Func<Prompt, PerturbationContext, Prompt> apply) =>
            Assert.Throws<PerturbationContractException>(() => PerturbationContract.Verify(Mine(apply, Modality.Image | Modality.Text))).Broken.Select(law => law.Law);
    }

    public sealed class In_a_chain
    {
        [Fact]
        public void It_meets_what_earlier_steps_left_and_later_steps_meet_what_it_leaves()
        {
            var seen = "";
            var mine = Mine(
                (prompt, _) =>
                {
                    seen = prompt.Parts[1].ToString()!;
                    return With(prompt, part => part is TextPart { Role: Part.Input } ? new TextPart(Part.Input, "now this") : part);
                },
                Modality.Text);

            var changed = Apply(Perturb.Text.UpperCase().Then(mine).Then(Perturb.Text.UpperCase()), Film);

            Assert.Equal(Prompts.Note.ToUpperInvariant(), seen);
            Assert.Equal("NOW THIS", changed.Parts[1].ToString());
        }

        [Fact]
        public void A_part_that_is_handed_back_meets_the_same_chance_wherever_it_went()
        {
            var turned = Mine((prompt, _) => Prompt.FromParts(prompt.Parts.Reverse()));

            var moved = Apply(turned.Then(Perturb.Image.GaussianNoise()), Film);
            var stayed = Apply(Perturb.Image.GaussianNoise(), Film);

            Assert.Equal(stayed.Images.Select(image => image.Hash), moved.Images.Reverse().Select(image => image.Hash));
        }

        [Fact]
        public void A_picture_that_earlier_steps_changed_goes_through_them_once()
        {
            var noisy = Apply(Perturb.Image.GaussianNoise(), Film);

            Assert.Equal(noisy, Apply(Perturb.Image.GaussianNoise().Then(Mine((prompt, _) => prompt)), Film));
        }

        [Fact]
        public void Another_picture_in_a_part_s_place_is_likened_to_the_clean_one_and_an_added_one_is_not()
        {
            var blue = EvalKit.Image.FromPixels(Prompts.Frame(1));
            var changed = Mine((prompt, _) => With(prompt, part => part is ImagePart ? new ImagePart(part.Role, blue) : part));
            var added = Mine((prompt, _) => prompt.Image(blue));

            changed.ChainAt(5, new(1)).Apply(Film, "case", 1, out var likeness);
            added.ChainAt(5, new(1)).Apply(Film, "case", 1, out var none);

            Assert.InRange(likeness.Pictures.Psnr!.Value, 5, 40);
            Assert.Null(none.Pictures.Psnr);
        }

        [Fact]
        public void One_part_twice_is_two_parts()
        {
            var twice = Mine((prompt, _) => Prompt.FromParts([.. prompt.Parts, prompt.Parts[2]]));
            var same = new TextPart(Part.Input, "same");

            var changed = Apply(twice.Then(Perturb.Image.GaussianNoise()), Film);

            Assert.Equal(4, changed.Images.Distinct().Count());
            Assert.Equal("SAME SAME", string.Join(' ', Apply(Mine((prompt, _) => prompt, Modality.Text).Then(Perturb.Text.UpperCase()), Prompt.FromParts([same, same])).Parts));
        }

        [Fact]
        public void A_failing_chain_shrinks_by_its_severity()
        {
            var member = Mine(Noted);

            Assert.Equal([5, 4, 3, 2, 1], new[] { 500, 400, 300, 200, 100 }.Select(ticks => PerturbationChain.Of(member.At(ticks)).Apply(Film, "case", 1).Parts.Count - Film.Parts.Count));
        }
    }

    public sealed class Refusals
    {
        [Fact]
        public void Null_and_an_empty_prompt_name_the_case()
        {
            Assert.Contains("prompt.mine returned null for case \"case\"", Assert.Throws<PerturbationException>(() => Apply(Mine((_, _) => null!), Film)).Message);
            Assert.Contains("prompt.mine left no part of the prompt of case \"case\"", Assert.Throws<PerturbationException>(() => Apply(Mine((_, _) => Prompt.FromParts([])), Film)).Message);
        }
    }
}
