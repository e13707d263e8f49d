namespace EvalKit.Tests;

public static class TextWidthTests
{
    public sealed class Of
    {
        [Theory]
        [InlineData("", 0)]
        [InlineData("plain ≥ α", 9)]
        [InlineData("領収書", 6)]
        [InlineData("e\u0301", 1)]
        [InlineData("🧾", 2)]
        [InlineData("ｶﾅ", 2)]
        [InlineData("한글", 4)]
        public void Columns_are_counted_and_not_characters(string text, int columns) => Assert.Equal(columns, TextWidth.Of(text));
    }

    public sealed class Cut
    {
        [Theory]
        [InlineData("plain", 5, "plain")]
        [InlineData("plainer", 5, "plai…")]
        [InlineData("領収書", 5, "領収…")]
        [InlineData("領収書", 4, "領…")]
        public void A_wide_character_is_kept_whole_or_left_off(string text, int width, string expected) => Assert.Equal(expected, TextWidth.Cut(text, width));
    }
}
