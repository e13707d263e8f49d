namespace EvalKit.Tests.Expectations;

public static class GradeTests
{
    public sealed class Factories
    {
        [Fact]
        public void Pass_and_fail_score_one_and_zero()
        {
            Assert.Equal((1.0, true), (Grade.Pass().Score, Grade.Pass().Passed));
            Assert.Equal((0.0, false), (Grade.Fail("why").Score, Grade.Fail("why").Passed));
            Assert.Equal(Grade.Pass(), Grade.Of(true));
            Assert.Equal(Grade.Fail("why"), Grade.Of(false, "why"));
        }

        [Theory]
        [InlineData(0)]
        [InlineData(0.5)]
        [InlineData(1)]
        public void A_score_without_a_bar_has_no_verdict(double score)
        {
            Assert.Equal(score, Grade.Scored(score).Score);
            Assert.Null(Grade.Scored(score).Passed);
        }

        [Theory]
        [InlineData(double.NaN)]
        [InlineData(-0.001)]
        [InlineData(1.001)]
        [InlineData(double.PositiveInfinity)]
        public void A_score_outside_zero_and_one_is_unscored_whatever_its_verdict(double score)
        {
            var grade = Grade.Scored(score, passed: true);

            Assert.True(grade.IsUnscored);
            Assert.Null(grade.Passed);
            Assert.Contains("outside [0, 1]", grade.Reason, StringComparison.Ordinal);
        }

        [Fact]
        public void The_default_value_is_unscored_and_never_passed()
        {
            Assert.True(default(Grade).IsUnscored);
            Assert.Null(default(Grade).Passed);
        }
    }
}
