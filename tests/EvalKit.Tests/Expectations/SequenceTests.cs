using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Tests.Expectations;

/// <summary>The bit-parallel tables against the textbooks' recursions, over several blocks of 64 rows.</summary>
public static class SequenceTests
{
    private static readonly Arbitrary<(int[] First, int[] Second)> Pairs = (
        from letters in Gen.Choose(1, 6)
        from firstLength in Gen.Choose(0, 200)
        from secondLength in Gen.Choose(0, 200)
        from first in Gen.Choose(0, letters).ArrayOf(firstLength)
        from second in Gen.Choose(0, letters).ArrayOf(secondLength)
        select (first, second)).ToArbitrary();

    [Fact]
    public static void Edit_distance_is_that_of_the_full_table() => Prop.ForAll(Pairs, pair =>
        EditDistance.Between(pair.First, pair.Second, CancellationToken.None)
        == Table(
            pair.First,
            pair.Second,
            (i, j) => i + j,
            (same, diagonal, up, left) => same ? diagonal : 1 + Math.Min(diagonal, Math.Min(up, left))))
        .QuickCheckThrowOnFailure();

    [Fact]
    public static void The_common_subsequence_is_that_of_the_full_table() => Prop.ForAll(Pairs, pair =>
        LongestSubsequence.Between(pair.First, pair.Second, CancellationToken.None)
        == Table(pair.First, pair.Second, (_, _) => 0, (same, diagonal, up, left) => same ? diagonal + 1 : Math.Max(up, left)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public static void Block_borders_are_crossed_in_every_direction()
    {
        foreach (var length in (int[])[63, 64, 65, 127, 128, 129])
        {
            var ones = Enumerable.Repeat(1, length).ToArray();
            Assert.Equal(0, EditDistance.Between(ones, ones, CancellationToken.None));
            Assert.Equal(length, EditDistance.Between(ones, Enumerable.Repeat(2, length).ToArray(), CancellationToken.None));
            Assert.Equal(1, EditDistance.Between(ones, ones[1..], CancellationToken.None));
            Assert.Equal(1, EditDistance.Between(ones[1..], ones, CancellationToken.None));
            Assert.Equal(length, LongestSubsequence.Between(ones, ones, CancellationToken.None));
            Assert.Equal(length - 1, LongestSubsequence.Between(ones, ones[1..], CancellationToken.None));
        }
    }

    [Fact]
    public static void A_carry_passes_through_a_block_that_nothing_matches()
    {
        int[] first = [.. Enumerable.Repeat(1, 64), .. Enumerable.Repeat(2, 64), .. Enumerable.Repeat(3, 64)];
        Assert.Equal(1, LongestSubsequence.Between(first, [3, 1], CancellationToken.None));
        Assert.Equal(3, LongestSubsequence.Between(first, [1, 2, 3], CancellationToken.None));
    }

    private static int Table(int[] first, int[] second, Func<int, int, int> edge, Func<bool, int, int, int, int> cell)
    {
        var table = new int[first.Length + 1, second.Length + 1];
        for (var i = 0; i <= first.Length; i++)
        {
            for (var j = 0; j <= second.Length; j++)
            {
                table[i, j] = i == 0 || j == 0
                    ? edge(i, j)
                    : cell(first[i - 1] == second[j - 1], table[i - 1, j - 1], table[i - 1, j], table[i, j - 1]);
            }
        }

        return table[first.Length, second.Length];
    }
}
