using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Tests.Expectations;

public static class ExpectationOperatorsTests
{
    private static readonly IExpectation<Reply> Passed = Always("p", Grade.Pass());
    private static readonly IExpectation<Reply> Failed = Always("f", Grade.Fail("f is wrong"));
    private static readonly IExpectation<Reply> Unscored = Always("u", Grade.Unscored("u is unknown"));
    private static readonly IExpectation<Reply> Bare = Always("b", Grade.Scored(0.4));
    private static readonly IExpectation<Reply> Malformed =
        new DelegateExpectation<Reply>("m", _ => throw new ReplyFormatException("m is malformed"));
    private static readonly IExpectation<Reply> Broken =
        new DelegateExpectation<Reply>("x", _ => throw new InvalidOperationException("x is broken"));

    private static DelegateExpectation<Reply> Always(string name, Grade grade) => new(name, _ => grade);

    private static Grade GradeOf(IExpectation<Reply> expectation) => expectation.Grade("reply");

    public sealed class And
    {
        [Fact]
        public void Passes_when_both_do_and_fails_when_one_fails()
        {
            Assert.True(GradeOf(Passed & Passed).Passed);
            Assert.False(GradeOf(Passed & Failed).Passed);
            Assert.False(GradeOf(Failed & Passed).Passed);
            Assert.Equal("f is wrong", GradeOf(Passed & Failed).Reason);
            Assert.Equal("f is wrong; f is wrong", GradeOf(Failed & Failed).Reason);
        }

        [Fact]
        public void An_unscored_operand_decides_nothing()
        {
            Assert.True(GradeOf(Passed & Unscored).IsUnscored);
            Assert.True(GradeOf(Bare & Unscored).IsUnscored);
            Assert.False(GradeOf(Failed & Unscored).Passed);
            Assert.False(GradeOf(Unscored & Failed).Passed);
            Assert.Equal("u is unknown", GradeOf(Passed & Unscored).Reason);
        }

        [Fact]
        public void A_score_without_a_bar_gives_one_unless_the_other_fails()
        {
            Assert.Equal((0.4, null), (GradeOf(Passed & Bare).Score, GradeOf(Passed & Bare).Passed));
            Assert.False(GradeOf(Bare & Failed).Passed);
        }
    }

    public sealed class Or
    {
        [Fact]
        public void Passes_when_one_does_and_fails_when_both_fail()
        {
            Assert.True(GradeOf(Passed | Failed).Passed);
            Assert.True(GradeOf(Failed | Passed).Passed);
            Assert.False(GradeOf(Failed | Failed).Passed);
            Assert.Equal("f is wrong; f is wrong", GradeOf(Failed | Failed).Reason);
        }

        [Fact]
        public void An_unscored_operand_leaves_it_to_a_pass()
        {
            Assert.True(GradeOf(Passed | Unscored).Passed);
            Assert.True(GradeOf(Unscored | Passed).Passed);
            Assert.True(GradeOf(Failed | Unscored).IsUnscored);
            Assert.True(GradeOf(Unscored | Unscored).IsUnscored);
        }

        [Fact]
        public void A_score_without_a_bar_gives_one_unless_the_other_passes()
        {
            Assert.Equal((0.4, null), (GradeOf(Failed | Bare).Score, GradeOf(Failed | Bare).Passed));
            Assert.True(GradeOf(Bare | Passed).Passed);
        }
    }

    public sealed class Not
    {
        [Fact]
        public void Turns_the_verdict_round_and_says_so()
        {
            Assert.True(GradeOf(!Failed).Passed);
            Assert.False(GradeOf(!Passed).Passed);
            Assert.Equal("expected not (p), got \"reply\"", GradeOf(!Passed).Reason);
        }

        [Fact]
        public void Unscored_stays_unscored() => Assert.Equal(GradeOf(Unscored), GradeOf(!Unscored));

        [Fact]
        public void Of_a_score_without_a_bar_is_one_less_it() => Assert.Equal((0.6, null), (GradeOf(!Bare).Score, GradeOf(!Bare).Passed));
    }

    public sealed class Throwing
    {
        [Fact]
        public void Whatever_the_other_says_a_broken_operand_breaks_the_whole()
        {
            IExpectation<Reply>[] others = [Passed, Failed, Unscored, Bare, Malformed];

            Assert.All(others, other =>
            {
                Assert.Throws<InvalidOperationException>(() => GradeOf(other & Broken));
                Assert.Throws<InvalidOperationException>(() => GradeOf(Broken & other));
                Assert.Throws<InvalidOperationException>(() => GradeOf(other | Broken));
                Assert.Throws<InvalidOperationException>(() => GradeOf(Broken | other));
            });
            Assert.Throws<InvalidOperationException>(() => GradeOf(!Broken));
        }

        [Fact]
        public void A_malformed_reply_is_never_made_a_pass_by_negation()
        {
            Assert.Throws<ReplyFormatException>(() => GradeOf(!Malformed));
            Assert.Throws<ReplyFormatException>(() => GradeOf(!(Malformed & Passed)));
            Assert.Throws<ReplyFormatException>(() => GradeOf(!(Malformed | Failed)));
        }

        [Fact]
        public void A_malformed_reply_leaves_or_to_the_other_operand()
        {
            Assert.True(GradeOf(Malformed | Passed).Passed);
            Assert.True(GradeOf(Passed | Malformed).Passed);
            Assert.True(GradeOf(Malformed | Unscored).IsUnscored);
            Assert.Throws<ReplyFormatException>(() => GradeOf(Malformed | Failed));
            Assert.Throws<ReplyFormatException>(() => GradeOf(Malformed & Passed));
        }

        [Fact]
        public async Task An_amount_or_an_admission_accepts_either()
        {
            var expectation = Answer.Number(41.20m) | Answer.OneOf("unreadable");

            await expectation.PassesAsync("41.20");
            await expectation.PassesAsync("Unreadable.");
            await expectation.IsMalformedAsync("I cannot say");
        }
    }

    public sealed class Laws
    {
        private static readonly Gen<IExpectation<Reply>> Scored =
            from hundredths in Gen.Choose(0, 100)
            from verdict in Gen.Elements<bool?>(true, false, null)
            select (IExpectation<Reply>)Always("s", Grade.Scored(hundredths / 100.0, verdict));

        private static readonly Gen<IExpectation<Reply>> Any = Gen.OneOf(Scored, Gen.Constant(Unscored));

        private static readonly Arbitrary<(IExpectation<Reply> A, IExpectation<Reply> B, IExpectation<Reply> C)> Three =
            (from a in Any from b in Any from c in Any select (a, b, c)).ToArbitrary();

        private static (bool? Passed, double? Score) Outcome(IExpectation<Reply> expectation) =>
            (GradeOf(expectation).Passed, GradeOf(expectation).Score);

        [Fact]
        public void De_Morgan() => Prop.ForAll(Three, t =>
            Outcome(!(t.A & t.B)) == Outcome(!t.A | !t.B) && Outcome(!(t.A | t.B)) == Outcome(!t.A & !t.B)
            || EitherIsUnscored(t.A, t.B)).QuickCheckThrowOnFailure();

        [Fact]
        public void De_Morgan_on_verdicts_with_unscored_operands_too() => Prop.ForAll(Three, t =>
            GradeOf(!(t.A & t.B)).Passed == GradeOf(!t.A | !t.B).Passed
            && GradeOf(!(t.A | t.B)).Passed == GradeOf(!t.A & !t.B).Passed).QuickCheckThrowOnFailure();

        [Fact]
        public void Double_negation() => Prop.ForAll(Three, t => Outcome(!!t.A) == Outcome(t.A)).QuickCheckThrowOnFailure();

        [Fact]
        public void Order_changes_no_outcome() => Prop.ForAll(Three, t =>
            Outcome(t.A & t.B) == Outcome(t.B & t.A) && Outcome(t.A | t.B) == Outcome(t.B | t.A)).QuickCheckThrowOnFailure();

        [Fact]
        public void Grouping_changes_no_verdict() => Prop.ForAll(Three, t =>
            GradeOf((t.A & t.B) & t.C).Passed == GradeOf(t.A & (t.B & t.C)).Passed
            && GradeOf((t.A | t.B) | t.C).Passed == GradeOf(t.A | (t.B | t.C)).Passed).QuickCheckThrowOnFailure();

        private static bool EitherIsUnscored(IExpectation<Reply> a, IExpectation<Reply> b) =>
            GradeOf(a).IsUnscored || GradeOf(b).IsUnscored;
    }

    public sealed class Descriptions
    {
        [Fact]
        public void Nesting_shows_as_parentheses()
        {
            Assert.Equal("p and f", (Passed & Failed).Description);
            Assert.Equal("(p and f) or u", ((Passed & Failed) | Unscored).Description);
            Assert.Equal("not (p or f)", (!(Passed | Failed)).Description);
        }

        [Fact]
        public async Task An_expectation_of_anything_combines_with_one_of_replies()
        {
            IExpectation<object?> quick = new DelegateExpectation<object?>("quick", _ => Grade.Pass());

            await (quick & Answer.Equal("yes")).PassesAsync("yes");
            await (Answer.Equal("yes") & quick).FailsAsync("no");
        }

        [Fact]
        public async Task The_one_figure_measured_is_kept()
        {
            var grade = await (Answer.WordErrorRate("a b").AtMost(0.5) & Answer.Contains("a")).GradeAsync<Reply>("a c");

            Assert.Equal(0.5, grade.Measurement!.Value.Value);
        }
    }
}
