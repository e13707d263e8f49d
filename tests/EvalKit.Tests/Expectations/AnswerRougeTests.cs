namespace EvalKit.Tests.Expectations;

public static class AnswerRougeTests
{
    // The summaries of Lin (2004), section 3.1.
    private const string Police = "police killed the gunman";

    [Fact]
    public static async Task Runs_do_not_know_the_order_of_the_sentence_and_sequences_do()
    {
        async Task<double> TwoAsync(string reply) => (await Answer.RougeN(Police, 2).GradeAsync<Reply>(reply)).Score!.Value;
        async Task<double> LongestAsync(string reply) => (await Answer.RougeL(Police).GradeAsync<Reply>(reply)).Score!.Value;

        Assert.Equal(1 / 3.0, await TwoAsync("police kill the gunman"));
        Assert.Equal(1 / 3.0, await TwoAsync("the gunman kill police"));
        Assert.Equal(3 / 4.0, await LongestAsync("police kill the gunman"));
        Assert.Equal(2 / 4.0, await LongestAsync("the gunman kill police"));
    }

    [Theory]
    [InlineData("Größe, Äpfel!", "größe äpfel")]
    [InlineData("привет - мир", "Привет мир")]
    [InlineData("नमस्ते दुनिया", "नमस्ते, दुनिया।")]
    public static async Task Letters_of_every_script_make_words(string reply, string reference)
    {
        Assert.Equal(1, (await Answer.RougeN(reference, 2).GradeAsync<Reply>(reply)).Score);
        Assert.Equal(1, (await Answer.RougeL(reference).GradeAsync<Reply>(reply)).Score);
    }

    [Fact]
    public static async Task Of_several_references_the_nearest_counts()
    {
        Assert.Equal(1, (await Answer.RougeN(["one", "one two"], 2).GradeAsync<Reply>("one two")).Score);
        Assert.Equal(1, (await Answer.RougeL("one", "one two").GradeAsync<Reply>("one two")).Score);
    }

    [Fact]
    public static void References_with_too_few_words_are_refused() =>
        Assert.Throws<ArgumentException>(() => Answer.RougeN(["one two", "three"], 3));

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public static void Runs_have_one_to_nine_words(int n) => Assert.Throws<ArgumentOutOfRangeException>(() => Answer.RougeN("one", n));

    [Fact]
    public static async Task The_reason_counts_what_is_shared()
    {
        Assert.Equal(
            "expected ROUGE-2 ≥ 0.9, got 0.3333 (1 of 3 2-grams in a reference of 3): \"police kill the gunman\""
            + " for \"police killed the gunman\"",
            (await Answer.RougeN(Police, 2).AtLeast(0.9).GradeAsync<Reply>("police kill the gunman")).Reason);
        Assert.Equal(
            "expected ROUGE-L ≥ 0.9, got 0.4 (1 of 1 words in the order of a reference of 4): \"gunman\" for \"police killed the gunman\"",
            (await Answer.RougeL(Police).AtLeast(0.9).GradeAsync<Reply>("gunman")).Reason);
    }
}
