namespace EvalKit.Tests.Expectations;

public static class AnswerChrfTests
{
    [Fact]
    public static async Task Precision_and_recall_are_means_over_the_lengths_that_both_have()
    {
        // "abc" for "abcd": every run of the reply matches; recall 3/4, 2/3 and 1/2.
        var recall = (3 / 4.0 + 2 / 3.0 + 1 / 2.0) / 3;
        Assert.Equal(5 * recall / (4 + recall), (await Answer.Chrf("abcd").GradeAsync<Reply>("abc")).Score!.Value, 12);
    }

    [Fact]
    public static async Task White_space_is_removed() => Assert.Equal(1, (await Answer.Chrf("a b c").GradeAsync<Reply>("ab\nc ")).Score);

    [Fact]
    public static async Task A_pair_of_surrogates_is_one_character() =>
        Assert.Equal(0, (await Answer.Chrf("😀").GradeAsync<Reply>("😁")).Score);

    [Fact]
    public static async Task Of_several_references_the_nearest_counts() =>
        Assert.Equal(1, (await Answer.Chrf(["abc", "xyz"]).GradeAsync<Reply>("xyz")).Score);

    [Fact]
    public static async Task A_greater_beta_favours_recall()
    {
        var precise = await Answer.Chrf("abcdefgh", beta: 0.5).GradeAsync<Reply>("abc");
        var complete = await Answer.Chrf("abcdefgh", beta: 3).GradeAsync<Reply>("abc");
        Assert.True(precise.Score > complete.Score);
        Assert.Equal("chrF0.5", precise.Measurement!.Value.Name);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(double.NaN)]
    [InlineData(101)]
    public static void A_beta_that_weighs_nothing_is_refused(double beta) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Answer.Chrf("abc", beta));

    [Fact]
    public static async Task Words_can_count_besides_and_lose_one_mark_each()
    {
        // Runs of one and of two characters are all there, and of the words none.
        var grade = await Answer.Chrf("a b", wordOrder: 1).GradeAsync<Reply>("ab");
        Assert.Equal("chrF2+", grade.Measurement!.Value.Name);
        Assert.Equal(2 / 3.0, grade.Score!.Value, 12);
        Assert.Equal(1, (await Answer.Chrf("hi, (there", wordOrder: 2).GradeAsync<Reply>("hi , ( there")).Score);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public static void Runs_of_words_have_up_to_two(int wordOrder) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Answer.Chrf("abc", wordOrder: wordOrder));

    [Fact]
    public static async Task The_reason_shows_precision_and_recall() => Assert.Equal(
        "expected chrF2 ≥ 0.5, got 0 (precision 0, recall 0): \"no\" for \"yes\"",
        (await Answer.Chrf("yes").AtLeast(0.5).GradeAsync<Reply>("no")).Reason);
}
