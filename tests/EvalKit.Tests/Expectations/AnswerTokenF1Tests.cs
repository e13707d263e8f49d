namespace EvalKit.Tests.Expectations;

public static class AnswerTokenF1Tests
{
    private static async Task<double> F1Async(string reply, params string[] references) =>
        (await Answer.TokenF1(references).GradeAsync<Reply>(reply)).Score!.Value;

    [Theory]
    [InlineData("The Eiffel Tower!", "eiffel tower")]
    [InlineData("tower Eiffel", "eiffel tower")]
    [InlineData("a well-known an U.S. the", "wellknown us")]
    [InlineData("the-cat", "thecat")]
    [InlineData("(the) cat", "cat")]
    [InlineData("“the” cat", "“ ” cat")]
    public static async Task Case_order_articles_and_ascii_punctuation_do_not_matter(string reply, string reference) =>
        Assert.Equal(1, await F1Async(reply, reference));

    [Theory]
    [InlineData("cat “sat”", "cat sat", 0.5)]
    [InlineData("cat cat cat", "cat", 0.5)]
    [InlineData("cat cat", "cat cat dog", 0.8)]
    [InlineData("", "cat", 0)]
    [InlineData("the a", "cat", 0)]
    [InlineData("dog", "cat", 0)]
    public static async Task Shared_words_over_the_words_of_both(string reply, string reference, double f1) =>
        Assert.Equal(f1, await F1Async(reply, reference));

    [Fact]
    public static async Task Of_several_references_the_nearest_counts_and_is_shown()
    {
        Assert.Equal(1, await F1Async("cat", "a big cat", "the cat", "dog"));
        var grade = await Answer.TokenF1("one dog", "one big cat").AtLeast(1).GradeAsync<Reply>("big cat");
        Assert.EndsWith("\"big cat\" for \"one big cat\"", grade.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public static void References_of_articles_alone_are_refused_and_the_way_out_is_told() => Assert.Contains(
        "Use Answer.Equal", Assert.Throws<ArgumentException>(() => Answer.TokenF1("The", "a!")).Message, StringComparison.Ordinal);

    [Fact]
    public static void No_references_are_refused() => Assert.Throws<ArgumentException>(() => Answer.TokenF1());

    [Fact]
    public static void A_reference_that_is_null_is_refused() => Assert.Throws<ArgumentNullException>(() => Answer.TokenF1("one", null!));
}
