using System.Buffers.Binary;

namespace EvalKit.Media;

/// <summary>Writes one deflate block in the cheapest of its three forms: stored, fixed code or its own code.</summary>
internal static class DeflateBlock
{
    private const int LongestStored = 65535;
    private const uint MatchFlag = 1u << 31;

    /// <summary>A match as a token; a literal is its own byte value.</summary>
    public static uint Match(int length, int distance) => MatchFlag | ((uint)(length - 3) << 15) | (uint)(distance - 1);

    /// <summary>Writes the tokens, or the bytes they stand for.</summary>
    public static void Write(ref BitWriter writer, ReadOnlySpan<uint> tokens, ReadOnlySpan<byte> covered, bool last)
    {
        Span<int> symbols = stackalloc int[DeflateSymbols.LiteralsAndLengths];
        Span<int> distances = stackalloc int[DeflateSymbols.Distances];
        symbols.Clear();
        distances.Clear();
        var extraBits = Count(tokens, symbols, distances);
        if (tokens.Length == covered.Length && IsNoise(symbols, tokens.Length))
        {
            WriteStored(ref writer, covered, last);
            return;
        }

        symbols[DeflateSymbols.EndOfBlock] = 1;
        Span<byte> lengths = stackalloc byte[DeflateSymbols.LiteralsAndLengths + DeflateSymbols.Distances];
        var symbolLengths = lengths[..DeflateSymbols.LiteralsAndLengths];
        var distanceLengths = lengths[DeflateSymbols.LiteralsAndLengths..];
        long fixedBits = extraBits;
        for (var symbol = 0; symbol < symbols.Length; symbol++) fixedBits += (long)symbols[symbol] * DeflateSymbols.FixedLength(symbol);
        foreach (var count in distances) fixedBits += count * 5L;

        HuffmanCode.EnsureTwo(symbols);
        HuffmanCode.EnsureTwo(distances);
        HuffmanCode.Lengths(symbols, 15, symbolLengths);
        HuffmanCode.Lengths(distances, 15, distanceLengths);
        var header = new DeflateHeader(symbolLengths, distanceLengths, stackalloc ushort[lengths.Length], stackalloc byte[DeflateHeader.Alphabet]);
        var ownBits = extraBits + header.Bits;
        for (var symbol = 0; symbol < symbols.Length; symbol++) ownBits += (long)symbols[symbol] * symbolLengths[symbol];
        for (var symbol = 0; symbol < distances.Length; symbol++) ownBits += (long)distances[symbol] * distanceLengths[symbol];

        var storedBits = ((covered.Length + 4L) * 8) + 8 + (covered.Length / LongestStored * 40L);
        if (storedBits <= Math.Min(fixedBits, ownBits))
        {
            WriteStored(ref writer, covered, last);
            return;
        }

        writer.Write(last ? 1u : 0, 1);
        if (fixedBits <= ownBits)
        {
            writer.Write(1, 2);
            for (var symbol = 0; symbol < symbolLengths.Length; symbol++) symbolLengths[symbol] = DeflateSymbols.FixedLength(symbol);
            distanceLengths.Fill(5);
        }
        else
        {
            writer.Write(2, 2);
            DeflateHeader.Write(ref writer, header);
        }

        WriteTokens(ref writer, tokens, symbolLengths, distanceLengths);
    }

    private static long Count(ReadOnlySpan<uint> tokens, Span<int> symbols, Span<int> distances)
    {
        var bits = 0L;
        foreach (var token in tokens)
        {
            if (token < MatchFlag)
            {
                symbols[(int)token]++;
                continue;
            }

            symbols[DeflateSymbols.OfLength(LengthOf(token), out var lengthBits, out _)]++;
            distances[DeflateSymbols.OfDistance(DistanceOf(token), out var distanceBits, out _)]++;
            bits += lengthBits + distanceBits;
        }

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

    private static void WriteTokens(
        ref BitWriter writer, ReadOnlySpan<uint> tokens, scoped ReadOnlySpan<byte> symbolLengths, scoped ReadOnlySpan<byte> distanceLengths)
    {
        Span<ushort> symbolCodes = stackalloc ushort[DeflateSymbols.LiteralsAndLengths];
        Span<ushort> distanceCodes = stackalloc ushort[DeflateSymbols.Distances];
        HuffmanCode.Codes(symbolLengths, symbolCodes);
        HuffmanCode.Codes(distanceLengths, distanceCodes);
        foreach (var token in tokens)
        {
            if (token < MatchFlag)
            {
                writer.Write(symbolCodes[(int)token], symbolLengths[(int)token]);
                continue;
            }

            var symbol = DeflateSymbols.OfLength(LengthOf(token), out var extraBits, out var extra);
            writer.Write(symbolCodes[symbol] | (extra << symbolLengths[symbol]), symbolLengths[symbol] + extraBits);
            symbol = DeflateSymbols.OfDistance(DistanceOf(token), out extraBits, out extra);
            writer.Write(distanceCodes[symbol] | (extra << distanceLengths[symbol]), distanceLengths[symbol] + extraBits);
        }

        writer.Write(symbolCodes[DeflateSymbols.EndOfBlock], symbolLengths[DeflateSymbols.EndOfBlock]);
    }

    private static int LengthOf(uint token) => (int)((token >> 15) & 0xFF) + 3;

    private static int DistanceOf(uint token) => (int)(token & 0x7FFF) + 1;
}
