using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EvalKit.Media;

/// <summary>Finds samples that are not numbers or infinite: no sound has them.</summary>
internal static class FiniteSamples
{
    private const uint Magnitude = 0x7FFF_FFFF;
    private const uint Infinity = 0x7F80_0000;

    /// <summary>The index of the first sample that is not finite; −1 where all are.</summary>
    /// <remarks>Compiled in full at once: a file is decoded piece by piece, and most files only once.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int FirstOther(ReadOnlySpan<float> samples)
    {
        // As integers, magnitudes are in the order of their values, and all that is not finite comes last.
        var bits = MemoryMarshal.Cast<float, uint>(samples);
        ref var first = ref MemoryMarshal.GetReference(bits);
        var (largest, larger) = (Vector<uint>.Zero, Vector<uint>.Zero);
        var i = 0;
        for (; i <= bits.Length - (2 * Vector<uint>.Count); i += 2 * Vector<uint>.Count)
        {
            largest = Vector.Max(largest, Vector.LoadUnsafe(ref first, (nuint)i) & new Vector<uint>(Magnitude));
            larger = Vector.Max(larger, Vector.LoadUnsafe(ref first, (nuint)(i + Vector<uint>.Count)) & new Vector<uint>(Magnitude));
        }

        if (Vector.GreaterThanOrEqualAny(Vector.Max(largest, larger), new Vector<uint>(Infinity))) i = 0;
        for (; i < bits.Length; i++)
        {
            if ((bits[i] & Magnitude) >= Infinity) return i;
        }

        return -1;
    }
}
