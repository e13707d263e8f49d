using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EvalKit;

/// <summary>Many values of a <see cref="CounterRandom"/> at once: the same bits as one by one, eight at a time where the processor can.</summary>
internal static class RandomField
{
    private const ulong Gamma = 0x9E3779B97F4A7C15;

    /// <summary>bits[i] = random.BitsAt(first + i).</summary>
    public static void Fill(CounterRandom random, long first, Span<ulong> bits)
    {
        var done = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            ref var start = ref MemoryMarshal.GetReference(bits);
            var step = Vector512.Create(unchecked((ulong)Vector512<ulong>.Count * Gamma));
            var state = Vector512.Create(random.Key) + (Vector512.Create(unchecked((ulong)first + 1)) + Vector512<ulong>.Indices) * Vector512.Create(Gamma);
            for (; done <= bits.Length - Vector512<ulong>.Count; done += Vector512<ulong>.Count, state += step)
                Mix(state).StoreUnsafe(ref start, (nuint)done);
        }

        for (; done < bits.Length; done++) bits[done] = random.BitsAt(first + done);
    }

    /// <summary>The finaliser of <see cref="CounterRandom"/>.</summary>
    private static Vector512<ulong> Mix(Vector512<ulong> z)
    {
        z = (z ^ (z >>> 30)) * Vector512.Create(0xBF58476D1CE4E5B9);
        z = (z ^ (z >>> 27)) * Vector512.Create(0x94D049BB133111EB);
        return z ^ (z >>> 31);
    }
}
