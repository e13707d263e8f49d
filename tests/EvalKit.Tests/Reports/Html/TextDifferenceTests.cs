using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Tests;

public static class TextDifferenceTests
{
    [Theory]
    [InlineData("read the total", "read the totla", "=read the |-total|+totla")]
    [InlineData("a b", "a x b", "=a |+x |=b")]
    [InlineData("one two", "one\u200B two", "=one|+\u200B|= two")]
    [InlineData("same", "same", "=same")]
    [InlineData("", "new", "+new")]
    [InlineData("gone", "", "-gone")]
    [InlineData("😀 ok", "😁 ok", "-😀|+😁|= ok")]
    public static void Words_are_aligned(string before, string after, string expected) => Assert.Equal(expected,
        string.Join('|', TextDifference.Of(before, after).Select(piece => $"{"=-+"[(int)piece.Kind]}{piece.Text}")));

    [Fact]
    public static void Without_what_came_it_is_the_one_text_and_without_what_went_the_other()
    {
        var texts = Gen.Elements("pay", "the", " ", "\n", ".", "é", "😀", "42").ListOf().Select(words => string.Concat(words)).ToArbitrary();

        Check.QuickThrowOnFailure(Prop.ForAll(texts, texts, (before, after) =>
        {
            var pieces = TextDifference.Of(before, after);
            return before == string.Concat(pieces.Where(piece => piece.Kind != TextDifference.Kind.New).Select(piece => piece.Text))
                && after == string.Concat(pieces.Where(piece => piece.Kind != TextDifference.Kind.Gone).Select(piece => piece.Text));
        }));
    }

    [Fact]
    public static void Long_texts_with_nothing_in_common_are_replaced_as_a_whole()
    {
        var (before, after) = (string.Concat(Enumerable.Repeat("a.", 5000)), string.Concat(Enumerable.Repeat("b,", 5000)));

        Assert.Equal([(TextDifference.Kind.Gone, before), (TextDifference.Kind.New, after)], TextDifference.Of(before, after));
    }
}
