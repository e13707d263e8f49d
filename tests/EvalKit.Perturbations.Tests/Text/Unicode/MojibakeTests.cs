namespace EvalKit.Perturbations.Tests;

/// <summary>Texts that were read in the wrong encoding, and words in the wrong script.</summary>
public static class MojibakeTests
{
    [Theory]
    [InlineData("na\u00EFve caf\u00E9", "na\u00C3\u00AFve caf\u00C3\u00A9")]
    [InlineData("don\u2019t \u2013 \u20AC5", "don\u00E2\u20AC\u2122t \u00E2\u20AC\u201C \u00E2\u201A\u00AC5")]
    [InlineData("\u0420", "\u00D0\u00A0")]
    [InlineData("\uD83D\uDE00", "\u00F0\u0178\u02DC\u20AC")]
    [InlineData("\u041D\u00C1", "\u00D0\u009D\u00C3\u0081")]
    [InlineData("plain", "plain")]
    [InlineData("half \uD800 of a pair", "half \uD800 of a pair")]
    public static void As_it_is_seen(string text, string expected) => Assert.Equal(expected, Changed.Whole(Perturb.Text.Mojibake(), text));

    [Fact]
    public static void Again_and_again() => Assert.Equal(
        ["\u00C3\u00A9", "\u00C3\u0192\u00C2\u00A9", "\u00C3\u0192\u00C6\u2019\u00C3\u201A\u00C2\u00A9"],
        new[] { 1, 2, 3 }.Select(times => Changed.Whole(Perturb.Text.Mojibake(times: times), "\u00E9")));

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public static void A_text_is_garbled_once_to_three_times(int times) => Assert.Throws<ArgumentOutOfRangeException>(() => Perturb.Text.Mojibake(times: times));

    [Theory]
    [InlineData("\u041C\u043E\u0441\u043A\u0432\u0430, \u0449\u0438!", "Moskva, shchi!")]
    [InlineData("\u0391\u03B8\u03AE\u03BD\u03B1", "Athina")]
    [InlineData("Paris 12kg", "\u041F\u0430\u0440\u0438\u0441 12kg")]
    [InlineData("Xenon", "\u041A\u0441\u0435\u043D\u043E\u043D")]
    [InlineData("\u044C \u65E5\u672C", "\u044C \u65E5\u672C")]
    public static void Words_in_another_script(string text, string expected) => Assert.Equal(expected, Changed.Whole(Perturb.Text.OtherScript(), text));
}
