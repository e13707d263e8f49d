using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;

namespace EvalKit.Media;

/// <summary>
/// Compresses to a zlib stream (RFC 1950) with the same bytes on every platform and runtime: hashes and baselines rest on them,
/// and the runtime's own compressor differs by processor.
/// </summary>
internal static class ZlibEncoder
{
    private const int SmallestTableBits = 8;

    /// <summary>The most bytes that <see cref="Compress"/> needs to have room for.</summary>
    public static long LargestLength(long length) => length + (length / 2048) + 64;

    /// <summary>How far back matches are searched for in a source of some length: a power of two.</summary>
    internal static int WindowFor(int length)
    {
        // Tables larger than the source take longer to clear than they help.
        if (length >= DeflateSymbols.Window) return DeflateSymbols.Window;
        return 1 << Math.Max(BitOperations.Log2((uint)length | 1) + 1, SmallestTableBits);
    }

    /// <summary>Compresses all of the source and returns how many bytes that took.</summary>
    public static int Compress(ReadOnlySpan<byte> source, Span<byte> destination)
    {
        var window = WindowFor(source.Length);
        var tables = ArrayPool<ushort>.Shared.Rent(2 * window);
        var sequences = ArrayPool<DeflateSequence>.Shared.Rent(Math.Min(source.Length / MatchSearch.Shortest, DeflateParser.MostSequences));
        try
        {
            tables.AsSpan(0, 2 * window).Clear();
            var parser = new DeflateParser(source, new(source, tables.AsSpan(0, window), tables.AsSpan(window, window)));
            var writer = new BitWriter(destination[2..]);
            do
            {
                var start = parser.Position;
                var count = parser.NextBlock(sequences);
                var last = parser.Position == source.Length;
                DeflateBlock.Write(ref writer, sequences.AsSpan(0, count), source[start..parser.Position], last);
            }
            while (parser.Position < source.Length);

            writer.Align();
            destination[0] = 0x78;
            destination[1] = 0x01;
            var length = writer.Length + 2;
            BinaryPrimitives.WriteUInt32BigEndian(destination[length..], Adler32.Append(Adler32.Empty, source));
            return length + 4;
        }
        finally
        {
            ArrayPool<ushort>.Shared.Return(tables);
            ArrayPool<DeflateSequence>.Shared.Return(sequences);
        }
    }
}
