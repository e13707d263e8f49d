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
    private const int TokensPerBlock = 32768;

    // From this length on a match is taken without looking for a better one at the next byte.
    private const int GoodMatch = 32;

    // Bytes without a match after which every second, third … byte is no longer looked up.
    private const int PatienceBits = 6;
    private const int LargestStep = 32;

    /// <summary>The most bytes that <see cref="Compress(ReadOnlySpan{byte}, Span{byte})"/> can write.</summary>
    public static long LargestLength(long length) => length + (length / 2048) + 64;

    /// <summary>Compresses all of the source and returns how many bytes that took.</summary>
    public static int Compress(ReadOnlySpan<byte> source, Span<byte> destination)
    {
        var hashBits = Math.Clamp(BitOperations.Log2((uint)source.Length | 1) + 1, 8, 15);
        var window = Math.Min(DeflateSymbols.Window, 1 << hashBits);
        var head = ArrayPool<int>.Shared.Rent(1 << hashBits);
        var previous = ArrayPool<int>.Shared.Rent(window);
        var tokens = ArrayPool<uint>.Shared.Rent(Math.Min(source.Length, TokensPerBlock) + 1);
        try
        {
            head.AsSpan(0, 1 << hashBits).Clear();
            destination[0] = 0x78;
            destination[1] = 0x01;
            var writer = new BitWriter(destination[2..]);
            var search = new MatchSearch(source, head.AsSpan(0, 1 << hashBits), previous.AsSpan(0, window));
            Compress(source, ref search, tokens, ref writer);
            writer.Align();
            var length = writer.Length + 2;
            BinaryPrimitives.WriteUInt32BigEndian(destination[length..], Adler32.Append(Adler32.Empty, source));
            return length + 4;
        }
        finally
        {
            ArrayPool<int>.Shared.Return(head);
            ArrayPool<int>.Shared.Return(previous);
            ArrayPool<uint>.Shared.Return(tokens);
        }
    }

    private static void Compress(ReadOnlySpan<byte> source, ref MatchSearch search, uint[] tokens, ref BitWriter writer)
    {
        int position = 0, blockStart = 0, count = 0, misses = 0;
        var lastStart = source.Length - MatchSearch.Shortest;
        while (position < source.Length)
        {
            if (count >= TokensPerBlock - LargestStep - 2)
            {
                DeflateBlock.Write(ref writer, tokens.AsSpan(0, count), source[blockStart..position], last: false);
                blockStart = position;
                count = 0;
            }

            var distance = 0;
            var length = position <= lastStart ? search.Find(position, MatchSearch.Shortest - 1, out distance) : 0;
            if (length == 0)
            {
                var step = Math.Min(Math.Min(1 + (misses >> PatienceBits), LargestStep), source.Length - position);
                misses += step;
                for (; step > 0; step--) tokens[count++] = source[position++];
                continue;
            }

            misses = 0;
            if (length < GoodMatch && position < lastStart)
            {
                var better = search.Find(position + 1, length, out var otherDistance);
                if (better > 0)
                {
                    tokens[count++] = source[position++];
                    length = better;
                    distance = otherDistance;
                }
            }

            tokens[count++] = DeflateBlock.Match(length, distance);
            search.Insert(position + 1, Math.Min(position + length, lastStart + 1));
            position += length;
        }

        DeflateBlock.Write(ref writer, tokens.AsSpan(0, count), source[blockStart..], last: true);
    }
}
