namespace EvalKit.Perturbations.Tests;

public static class LetterCaseTests
{
    [Fact]
    public static void Latin_Greek_and_Cyrillic_agree_with_the_runtime()
    {
        for (var letter = '\0'; letter < '\u0460'; letter++)
        {
            var capital = LetterCase.Capital(letter);
            var small = LetterCase.Small(letter);
            if (capital != letter) Assert.Equal(char.ToUpperInvariant(letter), capital);
            if (small != letter) Assert.Equal(char.ToLowerInvariant(letter), small);
            if (capital != letter) Assert.Equal(letter, LetterCase.Small(capital));
        }

        Assert.Equal("ÄÖÜŁŐŽΣЖЁ", string.Concat("äöüłőžσжё".Select(LetterCase.Capital)));
        Assert.Equal("ßıſς", string.Concat("ßıſς".Select(LetterCase.Capital)));
    }

    [Theory]
    [InlineData("word", "other", "other")]
    [InlineData("Word", "other thing", "Other thing")]
    [InlineData("WORD", "other thing", "OTHER THING")]
    [InlineData("I", "other", "Other")]
    [InlineData("Can't", "cannot", "Cannot")]
    [InlineData("CAN'T", "cannot", "CANNOT")]
    [InlineData("X", "", "")]
    public static void A_replacement_is_written_like_what_it_stands_for(string word, string replacement, string expected) => Assert.Equal(expected, LetterCase.Like(word, replacement));

    [Fact]
    public static void Switches_change_every_letter_that_is_free()
    {
        const string text = "Don't pay Zoë 41.20 EUR via `Bank.Pay` or https://Example.com, naïve élan!";

        Assert.Equal("DON'T PAY ZOË 41.20 EUR VIA `Bank.Pay` OR https://Example.com, NAÏVE ÉLAN!", Changed.Whole(Perturb.Text.UpperCase(), text));
        Assert.Equal("don't pay zoë 41.20 eur via `Bank.Pay` or https://Example.com, naïve élan!", Changed.Whole(Perturb.Text.LowerCase(), text));
        Assert.Equal("Don't Pay Zoë 41.20 EUR Via `Bank.Pay` Or https://Example.com, Naïve Élan!", Changed.Whole(Perturb.Text.TitleCase(), text));
        Assert.Equal("dON'T PAY zOË 41.20 eur VIA `Bank.Pay` OR https://Example.com, NAÏVE ÉLAN!", Changed.Whole(Perturb.Text.LetterCase(), text));
    }
}
