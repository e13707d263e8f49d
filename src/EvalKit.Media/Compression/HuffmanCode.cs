namespace EvalKit.Media;

/// <summary>Builds the prefix codes of one deflate block from how often each symbol occurs.</summary>
internal static class HuffmanCode
{
    /// <summary>Pretends that a symbol occurs where fewer than two do: a code of one symbol is not complete, and some readers refuse it.</summary>
    public static void EnsureTwo(Span<int> counts)
    {
        var used = 0;
        foreach (var count in counts) used += count > 0 ? 1 : 0;
        for (var symbol = 0; used < 2; symbol++)
        {
            if (counts[symbol] > 0) continue;
            counts[symbol] = 1;
            used++;
        }
    }

    /// <summary>Code lengths of least total cost, then shortened to a limit where they are longer.</summary>
    /// <param name="counts">How often each symbol occurs. At least two do (<see cref="EnsureTwo"/>).</param>
    /// <param name="longest">The longest code allowed, in bits.</param>
    /// <param name="lengths">Receives a length per symbol; 0 for those that do not occur.</param>
    public static void Lengths(ReadOnlySpan<int> counts, int longest, Span<byte> lengths)
    {
        Span<long> sorted = stackalloc long[counts.Length];
        var used = 0;
        for (var symbol = 0; symbol < counts.Length; symbol++)
        {
            if (counts[symbol] > 0) sorted[used++] = ((long)counts[symbol] << 16) | (uint)symbol;
        }

        // No two keys are equal, so the order does not depend on how the platform sorts.
        sorted = sorted[..used];
        sorted.Sort();

        Span<int> depths = stackalloc int[used];
        Depths(sorted, depths);

        Span<int> perLength = stackalloc int[longest + 1];
        perLength.Clear();
        foreach (var depth in depths) perLength[Math.Min(depth, longest)]++;
        Complete(perLength, longest);

        lengths.Clear();
        var next = 0;
        for (var length = longest; length >= 1; length--)
        {
            // The rarest symbols come first in the sorted list and get the longest codes.
            for (var i = 0; i < perLength[length]; i++) lengths[(int)(sorted[next++] & 0xFFFF)] = (byte)length;
        }
    }

    /// <summary>The canonical codes of some lengths (RFC 1951 §3.2.2), with their bits reversed as the stream wants them.</summary>
    public static void Codes(ReadOnlySpan<byte> lengths, Span<ushort> codes)
    {
        Span<int> next = stackalloc int[17];
        next.Clear();
        foreach (var length in lengths) next[length + 1]++;
        next[1] = 0;
        for (var length = 2; length < next.Length; length++) next[length] = (next[length] + next[length - 1]) << 1;
        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            var length = lengths[symbol];
            codes[symbol] = length == 0 ? (ushort)0 : Reversed(next[length]++, length);
        }
    }

    // Two queues, leaves and joined nodes, both in rising order: the two lightest are always at a front.
    private static void Depths(ReadOnlySpan<long> sorted, Span<int> depths)
    {
        var leaves = sorted.Length;
        Span<long> weights = stackalloc long[leaves];
        Span<int> leafParents = stackalloc int[leaves];
        Span<int> nodeParents = stackalloc int[leaves];
        int leaf = 0, node = 0, made = 0;
        for (; made < leaves - 1; made++)
        {
            long weight = 0;
            for (var child = 0; child < 2; child++)
            {
                if (leaf < leaves && (node >= made || sorted[leaf] >> 16 <= weights[node]))
                {
                    weight += sorted[leaf] >> 16;
                    leafParents[leaf++] = made;
                }
                else
                {
                    weight += weights[node];
                    nodeParents[node++] = made;
                }
            }

            weights[made] = weight;
        }

        Span<int> nodeDepths = stackalloc int[leaves];
        nodeDepths[made - 1] = 0;
        for (var i = made - 2; i >= 0; i--) nodeDepths[i] = nodeDepths[nodeParents[i]] + 1;
        for (var i = 0; i < leaves; i++) depths[i] = nodeDepths[leafParents[i]] + 1;
    }

    // Cutting long codes oversubscribes the code space (the sum of 2^-length exceeds 1). Each step gives one longest code a
    // sibling one level below a shorter code, which frees exactly one unit of the longest length.
    private static void Complete(Span<int> perLength, int longest)
    {
        var total = 0L;
        for (var length = 1; length <= longest; length++) total += (long)perLength[length] << (longest - length);
        for (; total > 1L << longest; total--)
        {
            var shorter = longest - 1;
            while (perLength[shorter] == 0) shorter--;
            perLength[longest]--;
            perLength[shorter]--;
            perLength[shorter + 1] += 2;
        }
    }

    private static ushort Reversed(int code, int length)
    {
        var reversed = 0;
        for (; length > 0; length--, code >>= 1) reversed = (reversed << 1) | (code & 1);
        return (ushort)reversed;
    }
}
