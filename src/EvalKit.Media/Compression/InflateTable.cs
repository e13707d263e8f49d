using System.Numerics;

namespace EvalKit.Media;

/// <summary>Builds look-up tables for Huffman codes given by their code lengths. An index is the next bits of the stream, first bit lowest.</summary>
internal static class InflateTable
{
    public const int LongestCode = 15;

    /// <summary>Fills a table; false where the lengths fit no code, or leave a gap that zlib would refuse as well.</summary>
    /// <param name="lengths">The code length of each symbol, 0 for none.</param>
    /// <param name="symbols">The entry of each symbol, without its code's length.</param>
    /// <param name="table">2 to the power of <paramref name="bits"/> entries, and room for the second tables behind them.</param>
    /// <param name="bits">How many bits index the table; longer codes go on in a second one.</param>
    /// <param name="mayHaveGaps">Whether no code at all, or one code of one bit, is complete enough.</param>
    public static bool TryBuild(ReadOnlySpan<byte> lengths, ReadOnlySpan<uint> symbols, Span<uint> table, int bits, bool mayHaveGaps)
    {
        Span<int> counts = stackalloc int[LongestCode + 1];
        Span<ushort> sorted = stackalloc ushort[lengths.Length];
        counts.Clear();
        foreach (var length in lengths) counts[length]++;
        counts[0] = 0;
        var free = 1;
        for (var length = 1; length <= LongestCode; length++)
        {
            free = (free * 2) - counts[length];
            if (free < 0) return false;
        }

        if (free > 0) return mayHaveGaps && TryBuildSparse(lengths, symbols, table[..(1 << bits)], counts);
        Sort(lengths, counts, sorted);
        Fill(sorted, symbols, counts, table, bits);
        return true;
    }

    /// <summary>Joins each literal with the literal after it, where the table's index shows both.</summary>
    public static void PairLiterals(Span<uint> table, int bits)
    {
        // An entry's successor stands at a lower index, or is itself at 0: downwards, no entry is read after it was paired.
        table = table[..(1 << bits)];
        for (var index = table.Length - 1; index >= 0; index--)
        {
            var first = table[index];
            if ((first & InflateEntry.Literal) == 0) continue;
            var second = table[index >> (int)(first & 0x3F)];
            if ((second & InflateEntry.Literal) != 0 && (first & 0x3F) + (second & 0x3F) <= bits) table[index] = InflateEntry.Pair(first, second);
        }
    }

    private static bool TryBuildSparse(ReadOnlySpan<byte> lengths, ReadOnlySpan<uint> symbols, Span<uint> table, ReadOnlySpan<int> counts)
    {
        if (counts[1] > 1 || counts[2..].ContainsAnyExcept(0)) return false;
        table.Fill(InflateEntry.Exception | 1);
        if (counts[1] == 0) return true;
        var only = symbols[lengths.IndexOf((byte)1)] + 0x101;
        for (var index = 0; index < table.Length; index += 2) table[index] = only;
        return true;
    }

    private static void Sort(ReadOnlySpan<byte> lengths, ReadOnlySpan<int> counts, Span<ushort> sorted)
    {
        Span<int> starts = stackalloc int[LongestCode + 2];
        starts[1] = 0;
        for (var length = 1; length <= LongestCode; length++) starts[length + 1] = starts[length] + counts[length];
        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            if (lengths[symbol] != 0) sorted[starts[lengths[symbol]]++] = (ushort)symbol;
        }
    }

    private static void Fill(ReadOnlySpan<ushort> sorted, ReadOnlySpan<uint> symbols, Span<int> counts, Span<uint> table, int bits)
    {
        var (code, next) = (0, 0);
        for (var length = 1; length <= bits; length++)
        {
            for (var left = counts[length]; left > 0; left--)
            {
                table[code] = symbols[sorted[next++]] + ((uint)length * 0x101);
                code = Successor(code, length);
            }

            // Codes of the next length differ in one bit more: what is known so far holds whatever that bit is.
            if (length < bits) table[..(1 << length)].CopyTo(table[(1 << length)..]);
        }

        FillFurther(sorted, next, code, symbols, counts, table, bits);
    }

    // Codes longer than the index share second tables, one for each beginning.
    private static void FillFurther(
        ReadOnlySpan<ushort> sorted, int next, int code, ReadOnlySpan<uint> symbols, Span<int> counts, Span<uint> table, int bits)
    {
        var (beginning, start, size, free) = (-1, 0, 0, 1 << bits);
        for (var length = bits + 1; length <= LongestCode; length++)
        {
            for (; counts[length] > 0; counts[length]--)
            {
                if ((code & ((1 << bits) - 1)) != beginning)
                {
                    beginning = code & ((1 << bits) - 1);
                    var index = IndexBits(counts, length, bits);
                    (start, size) = (free, 1 << index);
                    free += size;
                    table[beginning] = InflateEntry.Exception | InflateEntry.Further | ((uint)start << InflateEntry.Value) | ((uint)index << 8) | (uint)bits;
                }

                var entry = symbols[sorted[next++]] + ((uint)(length - bits) * 0x101);
                for (var at = code >> bits; at < size; at += 1 << (length - bits)) table[start + at] = entry;
                code = Successor(code, length);
            }
        }
    }

    // As many bits as the codes of one beginning need: their space is full when they fit a power of two.
    private static int IndexBits(ReadOnlySpan<int> counts, int length, int bits)
    {
        var index = length - bits;
        for (var used = counts[length]; used < 1 << index; used = (used * 2) + counts[bits + index]) index++;
        return index;
    }

    // The next code of the same length, with its first bit lowest: the highest clear bit is set, and those above are cleared.
    private static int Successor(int code, int length)
    {
        var clear = code ^ ((1 << length) - 1);
        if (clear == 0) return 0;
        var bit = 1 << BitOperations.Log2((uint)clear);
        return (code & (bit - 1)) | bit;
    }
}
