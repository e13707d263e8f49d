namespace EvalKit.Perturbations.Tests;

public static class LetterSlipsTests
{
    private static readonly string[] Words = ["parcel", "Straße", "ПРИВЕТ", "naïve", "e\u0301te\u0301s", "don't", "καλημέρα"];

    [Fact]
    public static void A_swap_keeps_the_letters_and_the_first_and_last_of_them() => Each(Perturb.Text.SwappedLetters(), (word, slip) =>
    {
        Assert.Equal(Letters(word).Order(), Letters(slip).Order());
        Assert.Equal((Letters(word)[0], Letters(word)[^1]), (Letters(slip)[0], Letters(slip)[^1]));
        Assert.Equal(2, Letters(word).Zip(Letters(slip)).Count(pair => pair.First != pair.Second));
    });

    [Fact]
    public static void A_missing_letter_is_an_inner_one() => Each(Perturb.Text.MissingLetters(), (word, slip) =>
    {
        Assert.Equal(Letters(word).Count - 1, Letters(slip).Count);
        Assert.Contains(Enumerable.Range(1, Letters(word).Count - 2), i => string.Concat(Letters(word).Where((_, j) => i != j)) == slip);
    });

    [Fact]
    public static void An_extra_letter_stands_behind_the_first() => Each(Perturb.Text.ExtraLetters(), (word, slip) =>
        Assert.Contains(Enumerable.Range(1, Letters(slip).Count - 1), i => string.Concat(Letters(slip).Where((_, j) => i != j)) == word));

    [Fact]
    public static void A_wrong_letter_is_one_of_the_same_alphabet() => Each(Perturb.Text.WrongLetters(), (word, slip) =>
    {
        var wrong = Assert.Single(Letters(word).Zip(Letters(slip)), pair => pair.First != pair.Second);
        Assert.True(char.IsAsciiLetter(word[0]) ? char.IsAsciiLetter(wrong.Second[0]) : Letters(word).Contains(wrong.Second));
    });

    [Fact]
    public static void A_repeated_letter_stands_beside_itself() => Each(Perturb.Text.RepeatedLetters(), (word, slip) =>
        Assert.Contains(Enumerable.Range(0, Letters(word).Count), i => string.Concat(Letters(word).SelectMany((letter, j) => i == j ? new[] { letter, letter } : [letter])) == slip));

    [Theory]
    [InlineData("a I to of")]
    [InlineData("aaaa oooo")]
    public static void Words_too_short_or_of_one_letter_cannot_be_swapped(string text) => Assert.Equal(text, Changed.Whole(Perturb.Text.SwappedLetters(), text));

    private static void Each(Perturbation member, Action<string, string> check)
    {
        foreach (var word in Words)
        {
            foreach (var slip in Changed.Ways(member, word, 20)) check(word, slip);
        }
    }

    private static List<string> Letters(string word) => [.. Cluster.Of(word).Select(letter => word.Substring(letter.Start, letter.Length))];
}
