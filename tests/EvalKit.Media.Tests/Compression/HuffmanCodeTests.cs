using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Media.Tests;

public sealed class HuffmanCodeTests
{
    [Theory]
    [InlineData(2, 7)]
    [InlineData(19, 7)]
    [InlineData(30, 15)]
    [InlineData(40, 15)]
    public void Counts_that_ask_for_endless_codes_get_complete_ones_within_the_limit(int symbols, int longest)
    {
        var counts = new int[symbols];
        for (var i = 0; i < symbols; i++) counts[i] = i < 2 ? 1 : Math.Min(int.MaxValue / 2, counts[i - 1] + counts[i - 2]);
        var lengths = new byte[symbols];

        HuffmanCode.Lengths(counts, longest, lengths);

        Assert.All(lengths, length => Assert.InRange(length, 1, longest));
        Assert.Equal(1.0, lengths.Sum(length => Math.ScaleB(1, -length)));
        Assert.Equal(lengths.OrderDescending(), lengths);
    }

    [Fact]
    public void No_code_costs_less() => Prop.ForAll(
        Gen.ListOf(Gen.OneOf(Gen.Constant(0), Gen.Choose(1, 3), Gen.Choose(1, 300), Gen.Choose(60_000, 300_000)), 286).ToArbitrary(), drawn =>
    {
        int[] counts = [.. drawn, 1, 1];
        var lengths = new byte[counts.Length];

        HuffmanCode.Lengths(counts, 30, lengths);

        return counts.Zip(lengths, (count, length) => (long)count * length).Sum() == LeastCost(counts);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_equal_counts_later_symbols_get_the_shorter_codes()
    {
        var lengths = new byte[40];

        HuffmanCode.Lengths(Enumerable.Repeat(70_000, 40).ToArray(), 15, lengths);

        Assert.Equal([.. Enumerable.Repeat((byte)6, 16), .. Enumerable.Repeat((byte)5, 24)], lengths);
    }

    [Fact]
    public void Symbols_that_do_not_occur_get_no_code()
    {
        var lengths = new byte[4];

        HuffmanCode.Lengths([5, 0, 1, 0], 15, lengths);

        Assert.Equal([1, 0, 1, 0], lengths);
    }

    [Fact]
    public void Codes_are_those_of_the_example_in_the_standard()
    {
        // RFC 1951 §3.2.2: A to H with lengths 3,3,3,3,3,2,4,4 are 010 011 100 101 110 00 1110 1111; the stream wants them reversed.
        var codes = new uint[8];

        HuffmanCode.Codes([3, 3, 3, 3, 3, 2, 4, 4], codes);

        Assert.Equal([0b010, 0b110, 0b001, 0b101, 0b011, 0b00, 0b0111, 0b1111], codes.Select(code => (int)(code >> 8)));
        Assert.Equal([3, 3, 3, 3, 3, 2, 4, 4], codes.Select(code => (int)(byte)code));
    }

    [Fact]
    public void Fewer_than_two_symbols_are_filled_up_to_two()
    {
        int[] counts = [0, 0, 3];

        HuffmanCode.EnsureTwo(counts);

        Assert.Equal([1, 0, 3], counts);
    }

    // Huffman's method as it is told: join the two lightest until one is left. Each joining adds a bit to all below it.
    private static long LeastCost(int[] counts)
    {
        var heap = new PriorityQueue<long, long>(counts.Where(count => count > 0).Select(count => ((long)count, (long)count)));
        var cost = 0L;
        while (heap.Count > 1)
        {
            var joined = heap.Dequeue() + heap.Dequeue();
            cost += joined;
            heap.Enqueue(joined, joined);
        }

        return cost;
    }
}
