using System.Runtime.InteropServices;

namespace EvalKit;

/// <summary>Carries noise out block by block, so that random bits stay in the processor's nearest cache.</summary>
internal static class NoiseBlocks
{
    /// <summary>The pixels of a block; the last one may have fewer.</summary>
    public const int Pixels = 512;

    /// <summary>A stretch of pixels, of which the first is number <paramref name="first"/> of the picture.</summary>
    public static void Apply<TRule>(TRule rule, ReadOnlySpan<byte> source, Span<byte> result, long first, CounterRandom random)
        where TRule : INoiseRule, allows ref struct
    {
        var pixels = MemoryMarshal.Cast<byte, uint>(source);
        var noisy = MemoryMarshal.Cast<byte, uint>(result)[..pixels.Length];
        Span<ulong> bits = stackalloc ulong[Pixels];
        for (var done = 0; done < pixels.Length; done += Pixels)
        {
            var count = Math.Min(Pixels, pixels.Length - done);
            RandomField.Fill(random, first + done, bits[..count]);
            rule.Apply(pixels.Slice(done, count), bits[..count], noisy.Slice(done, count));
        }
    }
}
