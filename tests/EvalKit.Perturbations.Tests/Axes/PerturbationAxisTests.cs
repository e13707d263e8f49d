namespace EvalKit.Perturbations.Tests;

public static class PerturbationAxisTests
{
    private static readonly Perturbation Rotation = Perturb.Image.Rotation();
    private static readonly Perturbation Noise = Perturb.Image.GaussianNoise();
    private static readonly Perturbation Spaces = Perturb.Text.Whitespace();

    public sealed class Label
    {
        [Fact]
        public void One_perturbation_is_called_by_its_short_name() => Assert.Equal("rotation", Rotation.Label);

        [Fact]
        public void A_fixed_chain_names_its_links_in_order() => Assert.Equal("rotation > gaussian-noise", Rotation.Then(Noise).Label);

        [Fact]
        public void A_retargeted_one_says_where() => Assert.Equal("whitespace in context", Spaces.In(Part.Context).Label);
    }

    public sealed class Then
    {
        [Fact]
        public void Chains_are_flat_whichever_way_they_were_put_together()
        {
            var left = Rotation.Then(Noise).Then(Spaces);
            var right = Rotation.Then(Noise.Then(Spaces));

            Assert.Equal(3, left.MaxLength);
            Assert.Equal(left.ChainAt(3, new(5)), right.ChainAt(3, new(5)));
            Assert.False(left.IsRandom);
        }

        [Fact]
        public void Every_link_is_at_the_asked_severity_or_at_its_own_limit()
        {
            var chain = Perturb.Image.Rotation(upToDegrees: 5).Then(Noise).ChainAt(4, new(1));

            Assert.Equal("image.rotation@1(5) > image.gaussian-noise@1(0.26)", chain.ToString());
        }
    }

    public sealed class ChainAt
    {
        [Fact]
        public void Severity_0_is_the_empty_chain() => Assert.Same(PerturbationChain.Empty, Rotation.Then(Noise).ChainAt(0, new(1)));

        [Fact]
        public void The_least_severity_is_one_tick() => Assert.Equal(1, Rotation.ChainAt(double.Epsilon, new(1)).Steps[0].Ticks);

        [Theory]
        [InlineData(-0.1)]
        [InlineData(5.1)]
        [InlineData(double.NaN)]
        public void A_severity_off_the_scale_is_refused(double severity) =>
            Assert.Throws<ArgumentOutOfRangeException>(() => Rotation.ChainAt(severity, new(1)));
    }

    public sealed class In
    {
        [Fact]
        public void Members_that_cannot_go_there_stay_where_they_are()
        {
            var axis = Rotation.Then(Spaces).In(Part.System);

            Assert.Equal("rotation > whitespace in system", axis.Label);
        }

        [Fact]
        public void A_part_that_no_member_can_change_is_refused()
        {
            var refusal = Assert.Throws<ArgumentException>(() => Rotation.In(Part.System));

            Assert.Contains("\"rotation\" cannot be aimed at Part.System", refusal.Message);
        }

        [Fact]
        public void Tools_choices_and_examples_are_never_changed() =>
            Assert.All([Part.Tools, Part.Choices, Part.Example], part => Assert.Throws<ArgumentException>(() => Spaces.In(part)));
    }

    public sealed class Keep
    {
        [Fact]
        public void A_region_needs_pictures_and_a_range_text_or_sound()
        {
            Assert.Throws<ArgumentException>(() => Spaces.Keep(new Region(0, 0, 1, 1)));
            Assert.Throws<ArgumentException>(() => Rotation.Keep(..3));
        }

        [Theory]
        [InlineData(-0.1, 0, 0.5, 0.5)]
        [InlineData(0, 0, 0, 1)]
        [InlineData(0.6, 0, 0.5, 1)]
        [InlineData(double.NaN, 0, 0.5, 0.5)]
        public void A_region_outside_the_picture_is_refused(double x, double y, double width, double height) =>
            Assert.Throws<ArgumentOutOfRangeException>(() => Rotation.Keep(new Region(x, y, width, height)));

        [Fact]
        public void What_is_kept_is_part_of_the_chain_s_text() => Assert.Equal(
            "text.whitespace@1(0.05;in=context;keep=0..5;keep=^3..^0)",
            Spaces.In(Part.Context).Keep(..5).Keep(^3..).ChainAt(1, new(1)).ToString());
    }

    public sealed class PreservesLabel
    {
        [Fact]
        public void Rotation_does_unless_the_answer_depends_on_orientation()
        {
            Assert.True(Rotation.PreservesLabel);
            Assert.True(Rotation.AnswerDependsOn(Aspect.Colour).PreservesLabel);
            Assert.False(Rotation.AnswerDependsOn(Aspect.Colour).AnswerDependsOn(Aspect.Orientation).PreservesLabel);
            Assert.False(Noise.Then(Rotation).AnswerDependsOn(Aspect.Position).PreservesLabel);
        }

        [Fact]
        public void White_space_always_does() => Assert.True(Spaces.AnswerDependsOn(Aspect.Layout).PreservesLabel);

        [Fact]
        public void A_custom_one_that_changes_the_label_never_does() =>
            Assert.False(Perturbation.Text("negate", (text, _) => "not " + text, label: LabelEffect.Changes).PreservesLabel);

        [Fact]
        public void What_the_answer_depends_on_changes_no_byte() => Assert.Equal(
            Rotation.ChainAt(2, new(1)), Rotation.AnswerDependsOn(Aspect.Colour).ChainAt(2, new(1)));
    }
}
