namespace EvalKit.Tests.Expectations;

public static class HigherIsBetterTests
{
    public sealed class AtLeast
    {
        [Fact]
        public async Task The_bar_is_inclusive_and_keeps_score_and_measurement()
        {
            var grade = await Answer.TokenF1("one two three four five").AtLeast(0.8).GradeAsync<Reply>("one two three four six");

            Assert.True(grade.Passed);
            Assert.Equal(0.8, grade.Score);
            Assert.Equal(new Measurement("token F1", 0.8, "", Direction.Higher), grade.Measurement);
        }

        [Fact]
        public async Task Below_it_the_reason_shows_the_figure_its_counts_reply_and_reference()
        {
            var grade = await Answer.TokenF1("one two").AtLeast(0.8).GradeAsync<Reply>("one too");

            Assert.False(grade.Passed);
            Assert.Equal("expected token F1 ≥ 0.8, got 0.5 (1 of 2 words in a reference of 2): \"one too\" for \"one two\"", grade.Reason);
        }

        [Theory]
        [InlineData(double.NaN)]
        [InlineData(0)]
        [InlineData(-0.1)]
        public void A_bar_that_every_reply_reaches_is_refused(double bar) =>
            Assert.Throws<ArgumentOutOfRangeException>(() => Answer.TokenF1("one").AtLeast(bar));

        [Fact]
        public void A_bar_in_percent_is_refused_with_the_share_to_write() =>
            Assert.Contains(
                "0.35 and not 35",
                Assert.Throws<ArgumentOutOfRangeException>(() => Answer.Bleu("one").AtLeast(35)).Message,
                StringComparison.Ordinal);

        [Fact]
        public async Task Bars_combine_and_the_score_is_the_smaller_one()
        {
            var grade = await (Answer.TokenF1("one two three four").AtLeast(0.7) & Answer.Contains("one")).GradeAsync<Reply>("one two three");

            Assert.True(grade.Passed);
            Assert.Equal(6 / 7.0, grade.Score);
        }
    }
}
