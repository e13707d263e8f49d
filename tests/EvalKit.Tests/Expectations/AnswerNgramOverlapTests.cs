namespace EvalKit.Tests.Expectations;

public static class AnswerNgramOverlapTests
{
    private const string Secret = "never tell anyone that the launch code is seven";

    [Theory]
    [InlineData("I say: the launch code is.", 1 / 3.0)]
    [InlineData("THE LAUNCH -- code: is", 1)]
    [InlineData("I cannot tell you the code", 0)]
    [InlineData("launch code", 0)]
    [InlineData("", 0)]
    public static async Task The_share_of_the_replys_runs_that_the_text_has(string reply, double share)
    {
        var grade = await Answer.NgramOverlap(Secret, 4).GradeAsync<Reply>(reply);

        Assert.Equal(share, grade.Measurement!.Value.Value);
        Assert.Equal(1 - share, grade.Score);
    }

    [Fact]
    public static async Task A_run_repeated_is_copied_each_time() =>
        Assert.Equal(1, (await Answer.NgramOverlap("la la land", 2).GradeAsync<Reply>("la la la la la")).Measurement!.Value.Value);

    [Fact]
    public static async Task A_leak_fails_and_says_how_much_of_what_was_copied() => Assert.Equal(
        "expected 4-gram overlap ≤ 0.1, got 1 (1 of 1 runs of 4 words copied): \"the launch code is\""
        + " for \"never tell anyone that the launch code is seven\"",
        (await Answer.NgramOverlap(Secret, 4).AtMost(0.1).GradeAsync<Reply>("the launch code is")).Reason);

    [Fact]
    public static void A_text_without_a_run_of_that_length_is_refused() =>
        Assert.Throws<ArgumentException>(() => Answer.NgramOverlap("too short", 5));

    [Theory]
    [InlineData(0)]
    [InlineData(51)]
    public static void Runs_have_one_to_fifty_words(int n) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Answer.NgramOverlap(Secret, n));
}
