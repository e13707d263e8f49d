using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EvalKit.Media;

/// <summary>Counts how often each symbol occurs in a block.</summary>
internal static class DeflateCounts
{
    private const int Literals = 256;

    /// <summary>Counts a block's symbols and returns how many extra bits they need.</summary>
    /// <param name="sequences">The block's literals and matches; the bytes after the last match are literals too.</param>
    /// <param name="covered">The bytes that the block stands for.</param>
    /// <param name="symbols">Zeros; receives the counts of literals and lengths.</param>
    /// <param name="distances">Zeros; receives the counts of distances.</param>
    public static long Take(ReadOnlySpan<DeflateSequence> sequences, ReadOnlySpan<byte> covered, Span<int> symbols, Span<int> distances)
    {
        // Four tables in turn: raising a count that has just been raised has to wait for it.
        Span<int> literals = stackalloc int[4 * Literals];
        literals.Clear();
        var extraBits = 0L;
        foreach (var sequence in sequences)
        {
            Count(covered[..sequence.Literals], literals);
            covered = covered[(sequence.Literals + sequence.Length)..];
            symbols[DeflateSymbols.OfLength(sequence.Length, out var lengthBits, out _)]++;
            distances[DeflateSymbols.OfDistance(sequence.Distance, out var distanceBits, out _)]++;
            extraBits += lengthBits + distanceBits;
        }

        Count(covered, literals);
        for (var i = 0; i < Literals; i += Vector128<int>.Count)
        {
            var evens = Vector128.Create<int>(literals[i..]) + Vector128.Create<int>(literals[(i + (2 * Literals))..]);
            var odds = Vector128.Create<int>(literals[(i + Literals)..]) + Vector128.Create<int>(literals[(i + (3 * Literals))..]);
            (evens + odds).CopyTo(symbols[i..]);
        }

        return extraBits;
    }

    private static void Count(ReadOnlySpan<byte> bytes, Span<int> counts)
    {
        // Of a constant length: then no index of a byte needs a check.
        counts = counts[..(4 * Literals)];
        foreach (var four in MemoryMarshal.Cast<byte, uint>(bytes))
        {
            counts[(int)(four & 0xFF)]++;
            counts[(int)((four >> 8) & 0xFF) + Literals]++;
            counts[(int)((four >> 16) & 0xFF) + (2 * Literals)]++;
            counts[(int)(four >> 24) + (3 * Literals)]++;
        }

        foreach (var value in bytes[(bytes.Length & ~3)..]) counts[value]++;
    }
}
