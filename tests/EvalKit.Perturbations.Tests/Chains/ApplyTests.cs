using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class ApplyTests
{
    private const ulong Seed = 9;

    private static readonly Perturbation Shout = Perturbation.Text("shout", (text, _) => text.ToUpperInvariant());

    private static readonly Perturbation Tag = Perturbation.Text("tag", (text, context) => $"{text}#{context.Random.BelowAt(0, 1_000_000)}");

    private static Prompt Apply(PerturbationAxis axis, Prompt prompt, double severity = 3) => axis.ChainAt(severity, new(1)).Apply(prompt, "case", Seed);

    public sealed class Targets
    {
        private static readonly Prompt Everything = Prompt.User("user").System("system").Example("in", "out").Context("context", "more context")
            .Choices("yes", "no").Input("input").ThenAssistant("assistant").ThenUser("again");

        [Fact]
        public void By_default_only_the_input_changes() => Assert.Equal(
            "User: user|System: system|Example: in → out|Context: context|Context: more context|Choices: yes | no|Input: INPUT|Assistant: assistant|User: again",
            Apply(Shout, Everything).ToString().Replace('\n', '|'));

        [Fact]
        public void Without_an_input_text_it_is_the_user_s_text() =>
            Assert.Equal("System: be brief\nUser: WHY?", Apply(Shout, Prompt.FromParts([new TextPart(Part.System, "be brief"), new TextPart(Part.User, "why?")])).ToString());

        [Theory]
        [InlineData(Part.System, "System: SYSTEM")]
        [InlineData(Part.User, "User: AGAIN")]
        [InlineData(Part.Context, "Context: CONTEXT\nContext: MORE CONTEXT")]
        [InlineData(Part.Assistant, "Assistant: ASSISTANT")]
        public void Retargeted_it_changes_that_part_alone(Part part, string expected)
        {
            var changed = Apply(Shout.In(part), Everything);

            Assert.Contains(expected, changed.ToString());
            Assert.Contains("Input: input", changed.ToString());
        }

        [Fact]
        public void A_prompt_with_nothing_to_change_is_an_error_that_says_what_is_missing()
        {
            var refusal = Assert.Throws<ArgumentException>(() => Apply(Perturb.Image.Rotation(), "text only"));
            Assert.Contains("image.rotation@1(10) has nothing to change: there is no picture among the prompt's input", refusal.Message);
            Assert.Throws<ArgumentException>(() => Apply(Shout.In(Part.Context), "text only"));
        }

        [Fact]
        public void CanChange_tells_beforehand()
        {
            Assert.True(Shout.CanChange("text"));
            Assert.False(Perturb.Audio.Telephone().CanChange("text"));
            Assert.False(Shout.In(Part.Context).Members[0].CanChange("text"));
        }
    }

    public sealed class Chance
    {
        [Fact]
        public void Each_part_and_each_repetition_has_its_own()
        {
            var once = Apply(Tag, Prompt.User("q").Input("a").Input("a"));
            var twice = Apply(Tag.Then(Tag), Prompt.User("q").Input("a"));

            Assert.NotEqual(once.Parts[1].ToString(), once.Parts[2].ToString());
            Assert.NotEqual(twice.Parts[1].ToString()!.Split('#')[1], twice.Parts[1].ToString()!.Split('#')[2]);
        }

        [Fact]
        public void It_depends_on_neither_severity_nor_other_steps_nor_instructions()
        {
            var alone = Apply(Tag, "a", severity: 1).Text;

            Assert.Equal(alone, Apply(Tag, "a", severity: 5).Text);
            Assert.Equal(alone.ToUpperInvariant(), Apply(Shout.Then(Tag).Then(Shout), "a").Text);
            Assert.Equal(alone, Apply(Tag, Prompt.User("instruction").Input("a")).Parts[1].ToString());
        }
    }

    public sealed class Canonical
    {
        private static readonly AudioClip Clip = AudioClip.FromSamples(Sounds.Speech(400));

        [Fact]
        public void Skipped_steps_give_the_canonical_clean_prompt()
        {
            var picture = EvalKit.Image.FromPixels(Pictures.Scene(20, 10));
            var prompt = Prompt.User("q").Image(picture).Audio(Clip).Input("text");
            var chain = PerturbationChain.Of(Perturb.Image.Rotation().At(0), Perturb.Text.Whitespace().At(0), Perturb.Image.GaussianNoise().At(0));

            Assert.Equal(CanonicalPrompt.Canonicalise(prompt, Modality.Image), chain.Apply(prompt, "case", Seed));
        }

        [Fact]
        public void The_empty_chain_returns_the_prompt_itself()
        {
            var prompt = Prompt.User("q").Audio(Clip);

            Assert.Same(prompt, PerturbationChain.Empty.Apply(prompt, "case", Seed));
        }

        [Fact]
        public void Only_the_modality_that_is_perturbed_is_encoded_anew()
        {
            var prompt = Prompt.User("q").Audio(Clip).Image(EvalKit.Image.FromPixels(Pictures.Scene(8, 8)));

            var changed = Apply(Perturb.Image.Rotation(), prompt);

            Assert.Same(prompt.AudioClips[0], changed.AudioClips[0]);
            Assert.NotEqual(prompt.Images[0], changed.Images[0]);
        }

        [Fact]
        public void A_chain_is_the_steps_on_decoded_content_and_one_encoding()
        {
            var pixels = Pictures.Scene(33, 21);
            var rotated = Apply(Perturb.Image.Rotation(), Prompt.User("q").Image(EvalKit.Image.FromPixels(pixels)));
            var both = Apply(Perturb.Image.Rotation().Then(Perturb.Image.GaussianNoise()), Prompt.User("q").Image(EvalKit.Image.FromPixels(pixels)));

            Assert.Equal(both.Images[0], Apply(Perturb.Image.GaussianNoise(), rotated).Images[0]);
        }
    }

    public sealed class Custom
    {
        private static Prompt Picture => Prompt.User("q").Image(EvalKit.Image.FromPixels(Pictures.Scene(6, 4)));

        [Fact]
        public void It_may_write_to_what_it_is_given_without_harm()
        {
            var prompt = Picture;
            var before = prompt.Images[0].Decode().Clone();
            var wipe = Perturbation.Image("wipe", (picture, _) =>
            {
                picture.Rgba.AsSpan().Clear();
                return picture;
            });

            var changed = Apply(wipe, prompt);

            Assert.Equal(before.Rgba, prompt.Images[0].Decode().Rgba);
            Assert.All(changed.Images[0].Decode().Rgba, sample => Assert.Equal(0, sample));
        }

        [Fact]
        public void It_learns_case_severity_and_amount()
        {
            var spy = Perturbation.Text("spy", (_, context) => FormattableString.Invariant($"{context.CaseId} {context.Severity} {context.Amount}"));

            Assert.Equal("case 1.23 1.23", Apply(spy, "x", severity: 1.23).Text);
        }

        [Fact]
        public void What_cannot_be_used_is_an_error_that_names_it()
        {
            var none = Perturbation.Image("none", (_, _) => null!);
            var silent = Perturbation.Text("silent", (_, _) => null!);
            var wild = Perturbation.Audio("wild", (sound, _) => new(new float[] { float.NaN }, 8000));

            Assert.Contains("image.none@1 returned null", Assert.Throws<PerturbationException>(() => Apply(none, Picture)).Message);
            Assert.Contains("text.silent returned null", Assert.Throws<PerturbationException>(() => Apply(silent, "x")).Message);
            Assert.Contains("audio.wild@1 made sample 0 NaN", Assert.Throws<PerturbationException>(() =>
                Apply(wild, Prompt.User("q").Audio(AudioClip.FromSamples(Sounds.Speech(10))))).Message);
        }

        [Theory]
        [InlineData("")]
        [InlineData("Duotone")]
        [InlineData("image.duotone")]
        [InlineData("two words")]
        [InlineData("-a")]
        [InlineData("a-")]
        [InlineData("a--b")]
        [InlineData("a > b")]
        [InlineData("é")]
        public void A_name_that_a_chain_could_not_hold_is_refused(string name) =>
            Assert.Throws<ArgumentException>(() => Perturbation.Text(name, (text, _) => text));

        [Fact]
        public void A_name_of_the_catalogue_is_refused()
        {
            Assert.Throws<ArgumentException>(() => Perturbation.Image("rotation", (picture, _) => picture));
            Assert.Equal("audio.rotation", Perturbation.Audio("rotation", (sound, _) => sound).Name);
            Assert.Throws<ArgumentOutOfRangeException>(() => Perturbation.Text("mine", (text, _) => text, version: 0));
        }
    }
}
