using System.Buffers.Binary;

namespace EvalKit.Media;

/// <summary>Writes one deflate block in the cheapest of its three forms: stored, fixed code or its own code.</summary>
internal static class DeflateBlock
{
    private const int LongestStored = 65535;
    private const int LongestDistanceCode = 15;
    private const byte FixedDistance = 5;

    /// <summary>Writes the sequences and the literals after them, or the bytes they stand for.</summary>
    public static void Write(ref BitWriter writer, ReadOnlySpan<DeflateSequence> sequences, ReadOnlySpan<byte> covered, bool last)
    {
        Span<int> symbols = stackalloc int[DeflateSymbols.LiteralsAndLengths];
        Span<int> distances = stackalloc int[DeflateSymbols.Distances];
        symbols.Clear();
        distances.Clear();
        var extraBits = DeflateCounts.Take(sequences, covered, symbols, distances);
        if (sequences.IsEmpty && IsNoise(symbols, covered.Length))
        {
            WriteStored(ref writer, covered, last);
            return;
        }

        symbols[DeflateSymbols.EndOfBlock] = 1;
        Span<byte> lengths = stackalloc byte[DeflateSymbols.LiteralsAndLengths + DeflateSymbols.Distances];
        var symbolLengths = lengths[..DeflateSymbols.LiteralsAndLengths];
        var distanceLengths = lengths[DeflateSymbols.LiteralsAndLengths..];
        var fixedBits = extraBits + Cost(symbols, DeflateSymbols.FixedLengths) + (FixedDistance * (long)sequences.Length);

        HuffmanCode.EnsureTwo(symbols);
        HuffmanCode.EnsureTwo(distances);
        HuffmanCode.Lengths(symbols, DeflateBody.LongestCode, symbolLengths);
        HuffmanCode.Lengths(distances, LongestDistanceCode, distanceLengths);
        Span<ushort> steps = stackalloc ushort[lengths.Length];
        var header = new DeflateHeader(symbolLengths, distanceLengths, steps, stackalloc byte[DeflateHeader.Alphabet]);
        var ownBits = extraBits + header.Bits + Cost(symbols, symbolLengths) + Cost(distances, distanceLengths);

        var storedBits = ((covered.Length + 4L) * 8) + 8 + (covered.Length / LongestStored * 40L);
        if (storedBits <= Math.Min(fixedBits, ownBits))
        {
            WriteStored(ref writer, covered, last);
            return;
        }

        writer.Reserve(3 + Math.Min(fixedBits, ownBits));
        writer.Write(last ? 1u : 0, 1);
        if (fixedBits <= ownBits)
        {
            writer.Write(1, 2);
            DeflateSymbols.FixedLengths.CopyTo(symbolLengths);
            distanceLengths.Fill(FixedDistance);
        }
        else
        {
            writer.Write(2, 2);
            DeflateHeader.Write(ref writer, header);
        }

        DeflateBody.Write(ref writer, sequences, covered, symbolLengths, distanceLengths);
    }

    private static long Cost(ReadOnlySpan<int> counts, ReadOnlySpan<byte> lengths)
    {
        var bits = 0L;
        for (var symbol = 0; symbol < counts.Length; symbol++) bits += (long)counts[symbol] * lengths[symbol];
        return bits;
    }

    // The collision entropy is at most Shannon's: at 9/8 of the flattest histogram a code could save no more than
    // log2(9/8)/8 = 2.1 %, and is not worth building.
    private static bool IsNoise(ReadOnlySpan<int> symbols, int total)
    {
        var squares = 0L;
        foreach (var count in symbols) squares += (long)count * count;
        return squares * 256 * 8 <= (long)total * total * 9;
    }

    private static void WriteStored(ref BitWriter writer, ReadOnlySpan<byte> bytes, bool last)
    {
        Span<byte> head = stackalloc byte[4];
        do
        {
            var piece = bytes[..Math.Min(bytes.Length, LongestStored)];
            bytes = bytes[piece.Length..];
            writer.Write(last && bytes.IsEmpty ? 1u : 0, 3);
            writer.Align();
            BinaryPrimitives.WriteUInt16LittleEndian(head, (ushort)piece.Length);
            BinaryPrimitives.WriteUInt16LittleEndian(head[2..], (ushort)~piece.Length);
            writer.Copy(head);
            writer.Copy(piece);
        }
        while (!bytes.IsEmpty);
    }
}
