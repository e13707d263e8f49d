using System.Runtime.InteropServices;

namespace EvalKit;

/// <summary>The magnitude that a share of samples is above, found without sorting.</summary>
internal static class Ranks
{
    private const uint Magnitude = 0x7FFF_FFFF;

    /// <summary>
    /// The smallest magnitude that at most a share of the samples other than 0 exceed: digital silence does not count. 0 where there is
    /// nothing else.
    /// </summary>
    public static float MagnitudeWith(ReadOnlySpan<float> samples, double share)
    {
        // Bits of magnitudes are in the order of their values: first the upper sixteen are counted, then the lower ones of one of them.
        var bits = MemoryMarshal.Cast<float, uint>(samples);
        var counts = new int[1 << 16];
        long silent = 0;
        foreach (var sample in bits)
        {
            counts[(sample & Magnitude) >> 16]++;
            if ((sample & Magnitude) == 0) silent++;
        }

        var above = (long)(share * (samples.Length - silent));
        var upper = Find(counts, ref above);
        Array.Clear(counts);
        foreach (var sample in bits)
        {
            if ((sample & Magnitude) >> 16 == upper) counts[sample & 0xFFFF]++;
        }

        return BitConverter.UInt32BitsToSingle(upper << 16 | Find(counts, ref above));
    }

    private static uint Find(int[] counts, ref long above)
    {
        var row = counts.Length - 1;
        for (; row > 0 && above >= counts[row]; row--) above -= counts[row];
        return (uint)row;
    }
}
