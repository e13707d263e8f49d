using System.Runtime.InteropServices;

namespace EvalKit;

/// <summary>The magnitude that a share of samples is above, found without sorting.</summary>
internal static class Ranks
{
    private const uint Magnitude = 0x7FFF_FFFF;

    /// <summary>The smallest magnitude that at most <paramref name="above"/> samples exceed; 0 where there are none.</summary>
    public static float MagnitudeWith(ReadOnlySpan<float> samples, long above)
    {
        // Bits of magnitudes are in the order of their values: first the upper sixteen are counted, then the lower ones of one of them.
        var bits = MemoryMarshal.Cast<float, uint>(samples);
        var counts = new int[1 << 16];
        foreach (var sample in bits) counts[(sample & Magnitude) >> 16]++;
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
