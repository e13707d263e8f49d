using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Tests.Expectations;

public static class ExcerptTests
{
    public sealed class Of
    {
        [Theory]
        [InlineData("4120", "\"4120\"")]
        [InlineData("", "\"\"")]
        [InlineData("a\r\n\tb", "\"a\\r\\n\\tb\"")]
        [InlineData("say \"no\" \\", "\"say \\\"no\\\" \\\\\"")]
        [InlineData("\0\u001b[2J", "\"\\u0000\\u001B[2J\"")]
        [InlineData("a\u202eb\u2028", "\"a\\u202Eb\\u2028\"")]
        [InlineData("שלום 😀", "\"שלום 😀\"")]
        public void One_printable_line_in_quotes(string text, string shown) => Assert.Equal(shown, Excerpt.Of(text));

        [Fact]
        public void A_lone_surrogate_is_escaped() => Assert.Equal("\"\\uD800x\"", Excerpt.Of("\ud800x"));

        [Fact]
        public void An_invisible_character_beyond_the_first_plane_is_escaped_whole() =>
            Assert.Equal("\"\\uDB40\\uDC41\"", Excerpt.Of("\udb40\udc41"));

        [Fact]
        public void Long_text_is_cut_and_its_length_told() =>
            Assert.Equal($"\"{new string('x', 120)}\"… (5000 characters)", Excerpt.Of(new string('x', 5000)));

        [Fact]
        public void The_cut_never_splits_a_pair() =>
            Assert.Equal($"\"{new string('x', 119)}\"… (121 characters)", Excerpt.Of(new string('x', 119) + "😀"));

        [Fact]
        public void No_text_is_null() => Assert.Equal("null", Excerpt.Of(null));

        [Fact]
        public void Whatever_the_text_nothing_in_it_can_move_a_cursor() =>
            Prop.ForAll<string>(text => !Excerpt.Of(text).Any(char.IsControl)).QuickCheckThrowOnFailure();
    }
}
