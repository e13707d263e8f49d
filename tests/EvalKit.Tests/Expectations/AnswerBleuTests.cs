namespace EvalKit.Tests.Expectations;

public static class AnswerBleuTests
{
    private static async Task<double> BleuAsync(string reply, params string[] references) =>
        (await Answer.Bleu(references).GradeAsync<Reply>(reply)).Score!.Value;

    [Fact]
    public static async Task Matches_are_clipped_to_the_reference_that_has_most()
    {
        // Papineni et al. (2002), section 2.1: two of the seven count. The three longer runs match nowhere: 2⁻¹, 2⁻² and 2⁻³ matches.
        var expected = Math.Pow(2.0 / 7 * (1 / 2.0 / 6) * (1 / 4.0 / 5) * (1 / 8.0 / 4), 0.25);
        Assert.Equal(expected, await BleuAsync("the the the the the the the", "the cat is on the mat .", "there is a cat on the mat"), 12);
    }

    [Fact]
    public static async Task A_short_reply_pays_for_its_brevity() =>
        Assert.Equal(Math.Exp(1 - 6 / 4.0), await BleuAsync("the cat sat on", "the cat sat on the mat"), 12);

    [Fact]
    public static async Task The_brevity_is_that_against_the_nearest_reference_the_shorter_of_two() =>
        Assert.Equal(1, await BleuAsync("a b c d", "a b c d e f g h", "a b c x y", "x b c"), 12);

    [Fact]
    public static async Task A_reply_of_few_words_is_judged_by_the_runs_it_has() =>
        Assert.Equal(1, await BleuAsync("two words", "two words"));

    [Theory]
    [InlineData("")]
    [InlineData("nothing in common")]
    public static async Task Without_any_match_it_is_nothing(string reply) => Assert.Equal(0, await BleuAsync(reply, "the cat"));

    [Fact]
    public static async Task One_word_of_a_long_text_is_as_good_as_nothing() =>
        Assert.Equal(0, await BleuAsync("w", string.Join(' ', Enumerable.Repeat("w", 5000))));

    [Fact]
    public static async Task The_reason_shows_the_matches_by_length_and_both_lengths() => Assert.Equal(
        "expected BLEU ≥ 0.5, got 0 (n-grams 0/2, 0/1; 2 words, nearest reference 3): \"no idea\" for \"the cat sat\"",
        (await Answer.Bleu("the cat sat").AtLeast(0.5).GradeAsync<Reply>("no idea")).Reason);
}
