namespace EvalKit.Perturbations.Tests;

/// <summary>Punctuation, quotation marks and spaces.</summary>
public static class MarksTests
{
    [Theory]
    [InlineData("\"It's 'fine',\" she said -- twice... and (\"no\") - or 3-4, well-known", "\u201CIt\u2019s \u2018fine\u2019,\u201D she said \u2014 twice\u2026 and (\u201Cno\u201D) \u2013 or 3-4, well-known")]
    [InlineData("----, .... 'tis", "----, .... \u2018tis")]
    public static void Straight_marks_become_typographic_ones(string straight, string curly) => Assert.Equal(curly, Changed.Whole(Perturb.Text.TypographicMarks(), straight));

    [Fact]
    public static void Typographic_marks_become_straight_ones() =>
        Assert.Equal("\"It's 'fine',\" -- twice...", Changed.Whole(Perturb.Text.TypographicMarks(), "\u201CIt\u2019s \u2018fine\u2019,\u201D \u2014 twice\u2026"));

    [Fact]
    public static void Punctuation_is_missing_doubled_or_another()
    {
        var ways = Changed.Ways(Perturb.Text.Punctuation(), "Well, no");

        Assert.Equal(["Well no", "Well! no", "Well,, no", "Well. no", "Well: no", "Well; no", "Well? no"], ways.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("at 14:30 it was 3.5 km")]
    [InlineData("wait... what")]
    [InlineData("e.g. `a; b` 41.20, r-0412: x")]
    public static void Marks_within_numbers_code_and_ellipses_stay(string text) =>
        Assert.All(Changed.Ways(Perturb.Text.Punctuation(), text), changed => Assert.Equal(text.Where(char.IsLetterOrDigit), changed.Where(char.IsLetterOrDigit)));

    [Fact]
    public static void Other_spaces_stand_for_single_ones() =>
        Assert.Matches("^a[\u00A0\u2009\u2003\u3000\u2007\u202F]b  c\n d$", Changed.Whole(Perturb.Text.OtherSpaces(), "a b  c\n d"));
}
