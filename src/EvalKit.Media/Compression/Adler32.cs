using System.Runtime.Intrinsics;

namespace EvalKit.Media;

/// <summary>The checksum of zlib streams (RFC 1950): two sums modulo 65521.</summary>
internal static class Adler32
{
    /// <summary>The checksum of no bytes.</summary>
    public const uint Empty = 1;

    private const uint Modulus = 65521;

    // The most bytes of 255 that can be summed before 32 bits overflow: 255·n·(n+1)/2 + (n+1)·(Modulus−1) < 2³².
    private const int Longest = 5552;

    /// <summary>Continues a checksum over further bytes.</summary>
    public static uint Append(uint checksum, ReadOnlySpan<byte> bytes)
    {
        var sum = checksum & 0xFFFF;
        var sums = checksum >> 16;
        while (!bytes.IsEmpty)
        {
            var run = bytes[..Math.Min(bytes.Length, Longest)];
            bytes = bytes[run.Length..];
            if (Vector128.IsHardwareAccelerated) run = run[AppendVectors(ref sum, ref sums, run)..];
            foreach (var value in run)
            {
                sum += value;
                sums += sum;
            }

            sum %= Modulus;
            sums %= Modulus;
        }

        return (sums << 16) | sum;
    }

    // Each byte counts once in the sum, and in the sum of sums as often as bytes remain from it on: within its vector by a weight
    // from 16 to 1, and sixteen times for every later vector.
    private static int AppendVectors(ref uint sum, ref uint sums, ReadOnlySpan<byte> bytes)
    {
        var firstWeights = Vector128.Create((ushort)16, 15, 14, 13, 12, 11, 10, 9);
        var lastWeights = Vector128.Create((ushort)8, 7, 6, 5, 4, 3, 2, 1);
        Vector128<uint> total = default, weighted = default, earlier = default;
        var done = 0;
        for (; done + Vector128<byte>.Count <= bytes.Length; done += Vector128<byte>.Count)
        {
            var (first, last) = Vector128.Widen(Vector128.Create(bytes.Slice(done, Vector128<byte>.Count)));
            earlier += total;
            total += Paired(first + last);
            weighted += Paired((first * firstWeights) + (last * lastWeights));
        }

        sums += ((uint)done * sum) + Vector128.Sum(weighted) + (16 * Vector128.Sum(earlier));
        sum += Vector128.Sum(total);
        return done;
    }

    private static Vector128<uint> Paired(Vector128<ushort> lanes) => Vector128.WidenLower(lanes) + Vector128.WidenUpper(lanes);
}
