using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Perturbations.Tests;

public static class TextDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("saturday", "sunday", 3)]
    [InlineData("same", "same", 0)]
    [InlineData("ab", "ba", 2)]
    [InlineData("наука", "нарука", 1)]
    public static void Known_distances(string one, string other, int distance)
    {
        Assert.Equal(distance, TextDistance.Between(one, other));
        Assert.Equal(distance, TextDistance.Between(other, one));
    }

    [Fact]
    public static void It_is_that_of_the_table_row_by_row()
    {
        var texts = Gen.Elements('a', 'b', 'c', 'é', '漢').ListOf().Resize(200).Select(letters => string.Concat(letters)).ToArbitrary();

        Prop.ForAll(texts, texts, (one, other) => TextDistance.Between(one, other) == Plain(one, other)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public static void Of_long_texts_it_is_never_less_and_stays_bounded()
    {
        var words = string.Concat(Enumerable.Range(0, 40_000).Select(i => FormattableString.Invariant($"w{i * 7919 % 1000} ")));
        var changed = words.Replace("w17 ", "", StringComparison.Ordinal).Replace("w99", "W99!", StringComparison.Ordinal);
        var edits = 40 * 4 + 2 * words.Split("w99").Length - 2;

        Assert.InRange(TextDistance.Between(words, changed), edits, edits * 2);
        Assert.InRange(TextDistance.Between(words, new string('x', 300_000)), 200_000, 300_000);
    }

    private static int Plain(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j < row.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
