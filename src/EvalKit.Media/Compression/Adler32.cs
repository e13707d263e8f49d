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
            for (; run.Length >= 8; run = run[8..])
            {
                // Eight steps at once: each byte counts once in the sum and as often as steps remain in the sum of sums.
                sums += (sum * 8) + (8u * run[0]) + (7u * run[1]) + (6u * run[2]) + (5u * run[3])
                    + (4u * run[4]) + (3u * run[5]) + (2u * run[6]) + run[7];
                sum += (uint)run[0] + run[1] + run[2] + run[3] + run[4] + run[5] + run[6] + run[7];
            }

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
}
