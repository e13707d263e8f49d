using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Perturbations.Tests;

public static class PerturbationChainTests
{
    private static readonly Perturbation[] Known =
    [
        .. Members.All,
        Perturbation.Image("duotone", (picture, _) => picture),
        Perturbation.Text("shout", (text, _) => text, version: 12),
        .. Perturb.Text.Whitespace().In(Part.Context).Members,
        .. Perturb.Text.KeyboardTypos().Keep(2..^1).Members,
        .. Perturb.Image.Rotation().Keep(new Region(0.1, 0, 0.25, 1)).Members,
    ];

    private static Gen<PerturbationStep> Step =>
        from member in Gen.Elements(Known)
        from ticks in Gen.Choose(0, member.Scale.MaxTicks)
        select member.At(ticks);

    private static Arbitrary<PerturbationChain> Chain => Step.ListOf().Select(steps => PerturbationChain.Of(steps.Take(5))).ToArbitrary();

    public sealed class Text
    {
        [Fact]
        public void Parsing_reads_back_what_was_written() =>
            Prop.ForAll(Chain, chain => PerturbationChain.Parse(chain.ToString(), Known).Equals(chain)).QuickCheckThrowOnFailure();

        [Fact]
        public void Equal_texts_are_equal_chains() => Prop.ForAll(Chain, Chain, (one, other) =>
            one.Equals(other) == (one.ToString() == other.ToString()) && (!one.Equals(other) || one.GetHashCode() == other.GetHashCode())).QuickCheckThrowOnFailure();

        [Fact]
        public void It_is_canonical_and_invariant()
        {
            var chain = PerturbationChain.Of(Known[0].At(1), Perturb.Audio.BackgroundNoise().At(0), Perturb.Audio.BackgroundNoise().At(652));

            Assert.Equal($"{Known[0].Name}@1({Known[0].Scale.AmountAt(1).ToString(System.Globalization.CultureInfo.InvariantCulture)}) > audio.background-noise@1(inf) > audio.background-noise@1(-5.1)", chain.ToString());
            Assert.Equal("clean", PerturbationChain.Empty.ToString());
        }

        [Fact]
        public void Another_culture_writes_and_reads_the_same()
        {
            var before = System.Globalization.CultureInfo.CurrentCulture;
            System.Globalization.CultureInfo.CurrentCulture = new("de-DE");
            try
            {
                var chain = PerturbationChain.Of(Perturb.Image.Rotation().At(210));
                Assert.Equal("image.rotation@1(2.1)", chain.ToString());
                Assert.Equal("rotation 2.1° (severity 1.0)", chain.ToDisplayString());
                Assert.Equal(chain, PerturbationChain.Parse("image.rotation@1(2.1)", Known));
                Assert.Equal("keep=0.1,0,0.25,1", Known[^1].Definition.Qualifiers);
            }
            finally
            {
                System.Globalization.CultureInfo.CurrentCulture = before;
            }
        }

        [Fact]
        public void Readers_see_units_and_severities()
        {
            var chain = PerturbationChain.Of(Perturb.Image.Rotation().At(210), Perturb.Image.GaussianNoise().At(240), Known[^4].At(120));

            Assert.Equal("rotation 2.1° (severity 1.0), gaussian noise σ 0.12 (severity 2.0), shout (severity 1.2)", chain.ToDisplayString());
            Assert.Equal("background noise 5 dB (severity 3.5)", Perturb.Audio.BackgroundNoise().At(551).ToDisplayString());
            Assert.Equal("clean", PerturbationChain.Empty.ToDisplayString());
        }
    }

    public sealed class Parse
    {
        [Theory]
        [InlineData("image.swirl@1(2)", "names the perturbation image.swirl, which is not among the known ones")]
        [InlineData("image.rotation@2(2)", "was made by image.rotation@2, but known is image.rotation@1")]
        [InlineData("image.rotation@1(2;fill=black)", "has the options \"fill=black\"")]
        [InlineData("image.rotation@1(2.001)", "is not on the grid of image.rotation; the nearest step is image.rotation@1(2)")]
        [InlineData("image.rotation@1(90)", "is not on the grid")]
        [InlineData("image.rotation@1(2,1)", "which is not a number")]
        [InlineData("image.rotation@1(2.10)", "is not on the grid")]
        [InlineData("image.rotation@1()", "which is not a number")]
        [InlineData("image.rotation@1(NaN)", "which is not a number")]
        [InlineData("image.rotation@01(2)", "was made by image.rotation@01")]
        [InlineData("image.rotation", "is not a step of a chain")]
        [InlineData("", "is not a step of a chain")]
        [InlineData("clean > clean", "is not a step of a chain")]
        [InlineData("image.rotation@1(2) > ", "is not a step of a chain")]
        [InlineData(")(@", "is not a step of a chain")]
        public void Text_that_no_chain_wrote_is_refused_with_the_reason(string text, string reason) =>
            Assert.Contains(reason, Assert.Throws<FormatException>(() => PerturbationChain.Parse(text, Known)).Message);

        [Fact]
        public void A_narrower_limit_than_before_still_replays()
        {
            var narrow = Perturb.Image.Rotation(upToDegrees: 1);

            Assert.Equal(4500, PerturbationChain.Parse("image.rotation@1(45)", [narrow]).Steps[0].Ticks);
        }
    }

    public sealed class Editing
    {
        [Fact]
        public void Without_leaves_the_others_as_they_are() => Prop.ForAll(Chain, chain =>
            Enumerable.Range(0, chain.Steps.Count).All(i =>
                chain.Without(i).Steps.SequenceEqual(chain.Steps.Where((_, j) => j != i)))).QuickCheckThrowOnFailure();

        [Fact]
        public void WithTicks_changes_one_step_alone() => Prop.ForAll(Chain, chain =>
            Enumerable.Range(0, chain.Steps.Count).All(i =>
                chain.WithTicks(i, 1).Steps[i].Ticks == 1
                && chain.WithTicks(i, 1).Without(i).Equals(chain.Without(i))
                && chain.WithTicks(i, chain.Steps[i].Ticks).Equals(chain))).QuickCheckThrowOnFailure();

        [Fact]
        public void Severity_and_modality_are_those_of_the_steps() => Prop.ForAll(Chain, chain =>
            chain.Severity == chain.Steps.Select(step => step.Severity).DefaultIfEmpty(0).Max()
            && chain.Modality == chain.Steps.Aggregate(Modality.None, (all, step) => all | step.Perturbation.Modality)).QuickCheckThrowOnFailure();

        [Fact]
        public void A_step_that_is_not_there_is_refused()
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => PerturbationChain.Empty.Without(0));
            Assert.Throws<ArgumentOutOfRangeException>(() => PerturbationChain.Of(Known[0].At(1)).WithTicks(1, 1));
            Assert.Throws<ArgumentOutOfRangeException>(() => PerturbationChain.Of(Known[0].At(1)).WithTicks(0, 100_000));
            Assert.Throws<ArgumentException>(() => PerturbationChain.Of([null!]));
        }
    }
}
