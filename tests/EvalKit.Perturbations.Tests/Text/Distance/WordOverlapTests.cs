namespace EvalKit.Perturbations.Tests;

public static class WordOverlapTests
{
    [Theory]
    [InlineData("", "", 1)]
    [InlineData("  ", "\n", 1)]
    [InlineData("a", "", 0)]
    [InlineData("a b c d", "d  c\tb a", 1)]
    [InlineData("a b c d", "a b c x", 0.75)]
    [InlineData("a a a", "a", 0.5)]
    [InlineData("Word", "word", 0)]
    public static void Twice_the_common_words_over_all(string one, string other, double overlap)
    {
        Assert.Equal(overlap, WordOverlap.Between(one, other));
        Assert.Equal(overlap, WordOverlap.Between(other, one));
    }
}
