using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EvalKit.Media;

/// <summary>Writes the symbols of a block.</summary>
internal static class DeflateBody
{
    /// <summary>The longest code of a literal or length: four wait for one flush, behind up to seven bits.</summary>
    public const int LongestCode = 14;

    /// <summary>Writes the sequences and the end of the block; room for all their bits is reserved.</summary>
    public static void Write(
        ref BitWriter target,
        ReadOnlySpan<DeflateSequence> sequences,
        ReadOnlySpan<byte> covered,
        scoped ReadOnlySpan<byte> symbolLengths,
        scoped ReadOnlySpan<byte> distanceLengths)
    {
        Span<uint> symbols = stackalloc uint[DeflateSymbols.LiteralsAndLengths];
        Span<uint> distances = stackalloc uint[DeflateSymbols.Distances];
        HuffmanCode.Codes(symbolLengths, symbols);
        HuffmanCode.Codes(distanceLengths, distances);

        // A copy, which can stay in registers.
        var writer = target;
        foreach (var sequence in sequences)
        {
            Write(ref writer, covered[..sequence.Literals], symbols);
            covered = covered[(sequence.Literals + sequence.Length)..];

            // At most 14 + 5 + 15 + 13 bits behind seven.
            Put(ref writer, symbols[DeflateSymbols.OfLength(sequence.Length, out var extraBits, out var extra)]);
            writer.Put(extra, extraBits);
            Put(ref writer, distances[DeflateSymbols.OfDistance(sequence.Distance, out extraBits, out extra)]);
            writer.Put(extra, extraBits);
            writer.Flush();
        }

        Write(ref writer, covered, symbols);
        Put(ref writer, symbols[DeflateSymbols.EndOfBlock]);
        writer.Flush();
        target = writer;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(ref BitWriter writer, scoped ReadOnlySpan<byte> literals, scoped ReadOnlySpan<uint> codes)
    {
        // In bounds: every byte has a code.
        ref var code = ref MemoryMarshal.GetReference(codes);
        var at = 0;
        for (; at + 4 <= literals.Length; at += 4)
        {
            Put(ref writer, Unsafe.Add(ref code, (nint)literals[at]));
            Put(ref writer, Unsafe.Add(ref code, (nint)literals[at + 1]));
            Put(ref writer, Unsafe.Add(ref code, (nint)literals[at + 2]));
            Put(ref writer, Unsafe.Add(ref code, (nint)literals[at + 3]));
            writer.Flush();
        }

        if (at == literals.Length) return;
        for (; at < literals.Length; at++) Put(ref writer, Unsafe.Add(ref code, (nint)literals[at]));
        writer.Flush();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(ref BitWriter writer, uint code) => writer.Put(code >> 8, (byte)code);
}
