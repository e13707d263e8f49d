namespace EvalKit.Tests.Wordings;

/// <summary>What a model gave stands for the text only if nothing is lost that must not be.</summary>
public static class WordingCheckTests
{
    [Theory]
    [InlineData("I paid 41.20 EUR for r-0412.", "For r-0412 I have paid 41.20 EUR.")]
    [InlineData("See https://example.org/a?b=1.", "Have a look at https://example.org/a?b=1!")]
    [InlineData("Hello {name}, run `dotnet test`.", "Dear {name}: please run `dotnet test`.")]
    [InlineData("Es kostet 1.000 €, sagte sie.", "Sie sagte, es koste 1.000 €.")]
    [InlineData("Version 2.0 (of 2026-11-21) is out.", "Out now: version 2.0, of 2026-11-21.")]
    public static void Other_words_around_the_same_facts_will_do(string source, string wording) =>
        Assert.Null(WordingCheck.ProblemOf(source, wording, []));

    [Theory]
    [InlineData("I paid 41.20 EUR.", "I paid 41 EUR.", "it lacks \"41.20\"")]
    [InlineData("I paid 41.20 EUR.", "On day 3 I paid 41.20 EUR.", "it adds \"3\"")]
    [InlineData("Ask me@example.org about it.", "Ask me about it.", "it lacks \"me@example.org\"")]
    [InlineData("Hello {name}!", "Hello Jane!", "it lacks \"{name}\"")]
    [InlineData("Run `dotnet test` now.", "Now run dotnet test, please.", "it lacks \"`dotnet test`\"")]
    [InlineData("Where is it?", "Where is it?", "it is the text itself, unchanged")]
    [InlineData("Where is it?", "  ", "it is empty")]
    [InlineData("Where is it?", "Where \uD800 is it?", "it is not Unicode")]
    [InlineData("The invoice names Oslo as the place of delivery.", "No.", "it has 3 characters, and 6 to 392 are to be expected of a text of 48")]
    public static void What_is_lost_or_made_up_is_named(string source, string wording, string problem) =>
        Assert.Equal(problem, WordingCheck.ProblemOf(source, wording, []));

    [Fact]
    public static void What_keep_names_has_to_be_there() =>
        Assert.Equal("it lacks \"Oslo\", which has to stay", WordingCheck.ProblemOf("Send it to Oslo.", "Send it to the capital.", ["Oslo"]));

    [Fact]
    public static void A_reply_without_end_is_too_long() =>
        Assert.StartsWith("it has 1000000 characters", WordingCheck.ProblemOf("Where is it?", new string('a', 1_000_000), []));
}
