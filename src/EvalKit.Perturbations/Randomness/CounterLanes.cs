using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EvalKit;

/// <summary><see cref="CounterRandom.BitsAt"/> at four indices at once.</summary>
internal static class CounterLanes
{
    private const ulong Gamma = 0x9E3779B97F4A7C15;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> BitsAt(ulong key, Vector256<ulong> indices)
    {
        var z = Vector256.Create(key) + (indices + Vector256<ulong>.One) * Gamma;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EB;
        return z ^ (z >>> 31);
    }
}
