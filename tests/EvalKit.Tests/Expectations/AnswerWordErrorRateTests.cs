using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Tests.Expectations;

public static class AnswerWordErrorRateTests
{
    private static async Task<double> RateAsync(string reference, string reply)
    {
        var grade = await Answer.WordErrorRate(reference).GradeAsync<Reply>(reply);
        Assert.Null(grade.Passed);
        Assert.Equal(Math.Max(0, 1 - grade.Measurement!.Value.Value), grade.Score);
        return grade.Measurement.Value.Value;
    }

    public sealed class Rate
    {
        [Theory]
        [InlineData("one two three four", "one two three four", 0)]
        [InlineData("one two three four", "One, two; THREE -- four!", 0)]
        [InlineData("one two three four", "one two tree four", 0.25)]
        [InlineData("one two three four", "one two four", 0.25)]
        [InlineData("one two three four", "one two two three four", 0.25)]
        [InlineData("one two three four", "two one four three", 0.75)]
        [InlineData("one two three four", "", 1)]
        [InlineData("one", "and then there was one", 4)]
        [InlineData("don't", "dont", 0)]
        [InlineData("$5", "5", 1)]
        public async Task Edits_over_the_words_of_the_reference(string reference, string reply, double rate) =>
            Assert.Equal(rate, await RateAsync(reference, reply));

        [Fact]
        public void Agrees_with_the_textbook_recursion_over_a_full_table()
        {
            var word = Gen.Elements("a", "b", "c", "d", "A", "b,");
            var texts = (from reference in word.NonEmptyListOf() from reply in word.ListOf() select (reference, reply)).ToArbitrary();

            Prop.ForAll(texts, t =>
            {
                var rate = RateAsync(string.Join(' ', t.reference), string.Join("\n ", t.reply)).GetAwaiter().GetResult();
                return rate == (double)Textbook([.. t.reference.Select(Plain)], [.. t.reply.Select(Plain)]) / t.reference.Count;
            }).QuickCheckThrowOnFailure();
        }

        [Fact]
        public async Task A_flood_of_words_measures_the_words_too_many() =>
            Assert.Equal(999_999, await RateAsync("w", string.Concat(Enumerable.Repeat("w ", 1_000_000))));

        [Fact]
        public async Task A_long_comparison_can_be_cancelled() =>
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
                await Answer.WordErrorRate("a b c").GradeAsync("a b", Grading.Context, new CancellationToken(canceled: true)));

        private static string Plain(string word) => word.TrimEnd(',').ToLowerInvariant();

        private static int Textbook(string[] first, string[] second)
        {
            var table = new int[first.Length + 1, second.Length + 1];
            for (var i = 0; i <= first.Length; i++)
            {
                for (var j = 0; j <= second.Length; j++)
                {
                    table[i, j] = i == 0 ? j
                        : j == 0 ? i
                        : first[i - 1] == second[j - 1] ? table[i - 1, j - 1]
                        : 1 + Math.Min(table[i - 1, j - 1], Math.Min(table[i - 1, j], table[i, j - 1]));
                }
            }

            return table[first.Length, second.Length];
        }
    }

    public sealed class AtMost
    {
        private const string Nine = "one two three four five six seven eight nine";

        [Fact]
        public async Task The_bar_is_inclusive_and_keeps_score_and_measurement()
        {
            var grade = await Answer.WordErrorRate($"{Nine} ten").AtMost(0.10).GradeAsync<Reply>($"{Nine} then");

            Assert.True(grade.Passed);
            Assert.Equal(0.9, grade.Score);
            Assert.Equal(new Measurement("word error rate", 0.1, "", Direction.Lower), grade.Measurement);
        }

        [Fact]
        public async Task Beyond_it_the_reason_shows_rate_reply_and_reference()
        {
            var grade = await Answer.WordErrorRate("one two").AtMost(0.10).GradeAsync<Reply>("one too");

            Assert.False(grade.Passed);
            Assert.Equal("expected word error rate ≤ 0.1, got 0.5 (1 edits over 2 words): \"one too\" for \"one two\"", grade.Reason);
        }

        [Theory]
        [InlineData(double.NaN)]
        [InlineData(-0.1)]
        [InlineData(double.PositiveInfinity)]
        public void A_bar_that_decides_nothing_is_refused(double bar) =>
            Assert.Throws<ArgumentOutOfRangeException>(() => Answer.WordErrorRate("one").AtMost(bar));

        [Fact]
        public void A_reference_without_words_is_refused() =>
            Assert.Throws<ArgumentException>(() => Answer.WordErrorRate(" ... "));
    }
}
