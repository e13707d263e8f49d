namespace EvalKit.Media;

/// <summary>Builds the prefix codes of one deflate block from how often each symbol occurs.</summary>
internal static class HuffmanCode
{
    // Up to so many symbols are sorted by comparing.
    private const int Few = 32;

    /// <summary>
    /// Pretends that a symbol occurs where fewer than two do: a code of one symbol is not complete, and some readers refuse it.
    /// </summary>
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
        Span<long> keys = stackalloc long[2 * counts.Length];
        var used = 0;
        for (var symbol = 0; symbol < counts.Length; symbol++)
        {
            if (counts[symbol] > 0) keys[used++] = ((long)counts[symbol] << 16) | (uint)symbol;
        }

        var sorted = Sorted(keys[..used], keys.Slice(used, used));
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

    /// <summary>The canonical codes of some lengths (RFC 1951 §3.2.2).</summary>
    /// <param name="lengths">A length per symbol, at most 15.</param>
    /// <param name="codes">
    /// Receives a code per symbol: its length in the lowest byte, above that its bits, reversed as the stream wants them.
    /// </param>
    public static void Codes(ReadOnlySpan<byte> lengths, Span<uint> codes)
    {
        Span<uint> next = stackalloc uint[17];
        next.Clear();
        foreach (var length in lengths) next[length + 1]++;
        next[1] = 0;
        for (var length = 2; length < next.Length; length++) next[length] = (next[length] + next[length - 1]) << 1;
        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            var length = lengths[symbol];
            codes[symbol] = length == 0 ? 0 : (Reversed(next[length]++, length) << 8) | length;
        }
    }

    // By one byte of the counts after the other, the lowest first: comparing takes several times as long. Equal counts keep the
    // order of their symbols.
    private static ReadOnlySpan<long> Sorted(Span<long> keys, Span<long> other)
    {
        if (keys.Length <= Few)
        {
            // No two keys are equal, so the order does not depend on how the platform sorts.
            keys.Sort();
            return keys;
        }

        Span<int> starts = stackalloc int[257];
        long all = 0;
        foreach (var key in keys) all |= key;
        for (var shift = 16; all >> shift != 0; shift += 8)
        {
            starts.Clear();
            foreach (var key in keys) starts[(int)((key >> shift) & 0xFF) + 1]++;
            for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
            foreach (var key in keys) other[starts[(int)((key >> shift) & 0xFF)]++] = key;
            var sorted = other;
            other = keys;
            keys = sorted;
        }

        return keys;
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

    // Swaps neighbours, then pairs, fours and bytes.
    private static uint Reversed(uint code, int length)
    {
        code = ((code & 0x5555) << 1) | ((code >> 1) & 0x5555);
        code = ((code & 0x3333) << 2) | ((code >> 2) & 0x3333);
        code = ((code & 0x0F0F) << 4) | ((code >> 4) & 0x0F0F);
        code = ((code & 0x00FF) << 8) | (code >> 8);
        return code >> (16 - length);
    }
}
