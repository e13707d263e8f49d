using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EvalKit.Media;

/// <summary>
/// Changes the number of frames in a sound by a ratio. Output n is the band-limited signal at input position n · Down / Up, a whole number
/// and a fraction without error, so that nothing drifts; outside the sound there is silence.
/// </summary>
internal static class Resampler
{
    // Inputs of one round, or as many as four repetitions of the ratio take: they stay in the processor's cache.
    private const int RoundInputs = 1 << 14;

    public static float[] Resample(ReadOnlySpan<float> samples, int channels, ResamplingRatio ratio) =>
        Vector512.IsHardwareAccelerated ? Resample<Convolution512>(samples, channels, ratio) : Resample<Convolution256>(samples, channels, ratio);

    internal static float[] Resample<TConvolution>(ReadOnlySpan<float> samples, int channels, ResamplingRatio ratio)
        where TConvolution : struct, IConvolution
    {
        var table = ResamplingTables.For(ratio);
        var frames = samples.Length / channels;
        var outputs = (int)ratio.Outputs(frames);
        var result = GC.AllocateUninitializedArray<float>(checked(outputs * channels));

        var round = RoundLength(table, ratio, outputs);
        var inputs = GC.AllocateUninitializedArray<float>((int)((long)round * ratio.Down / ratio.Up) + 1 + table.Taps);
        var sums = GC.AllocateUninitializedArray<float>(round);
        for (var first = 0; first < outputs; first += round)
        {
            var count = Math.Min(round, outputs - first);
            var start = (long)first * ratio.Down / ratio.Up - (table.Taps / 2) + 1;
            for (var channel = 0; channel < channels; channel++)
            {
                Gather(samples, channels, channel, start, inputs);
                if (table.IsExact) Exact<TConvolution>(table, ratio, inputs, sums);
                else Between<TConvolution>(table, ratio, (long)first * ratio.Down % ratio.Up, inputs, sums.AsSpan(0, count));
                for (var i = 0; i < count; i++) result[((first + i) * channels) + channel] = sums[i];
            }
        }

        return result;
    }

    private static int RoundLength(ResamplingTable table, ResamplingRatio ratio, int outputs)
    {
        var wanted = (int)Math.Clamp((long)RoundInputs * ratio.Up / ratio.Down, 1, RoundInputs);
        if (!table.IsExact) return Math.Min(wanted, Math.Max(1, outputs));
        var four = ratio.Up * 4;
        return Math.Max(1, Math.Min(wanted, outputs) / four) * four;
    }

    /// <summary>One channel from a frame on, with silence before and behind the sound.</summary>
    private static void Gather(ReadOnlySpan<float> samples, int channels, int channel, long start, Span<float> inputs)
    {
        var frames = samples.Length / channels;
        var before = (int)Math.Clamp(-start, 0, inputs.Length);
        var end = (int)Math.Clamp(frames - start, before, inputs.Length);
        inputs[..before].Clear();
        inputs[end..].Clear();
        var there = inputs[before..end];
        if (there.IsEmpty) return;
        var source = samples[(int)((start + before) * channels)..];
        if (channels == 1)
        {
            source[..there.Length].CopyTo(there);
            return;
        }

        for (var i = 0; i < there.Length; i++) there[i] = source[(i * channels) + channel];
    }

    /// <summary>A round that begins at an input: outputs one repetition of the ratio apart have the same weights.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Exact<TConvolution>(ResamplingTable table, ResamplingRatio ratio, Span<float> inputs, Span<float> sums)
        where TConvolution : struct, IConvolution
    {
        var (up, down) = (ratio.Up, ratio.Down);
        var (wholes, rest) = Math.DivRem(down, up);
        for (var first = 0; first < sums.Length; first += up * 4)
        {
            ref var samples = ref MemoryMarshal.GetReference(inputs[(first / up * down)..]);
            var (position, row) = (0, 0);
            for (var output = 0; output < up; output++)
            {
                TConvolution.Four(
                    ref MemoryMarshal.GetReference(table.Row(row)), table.Taps, ref Unsafe.Add(ref samples, position), down, ref sums[first + output], up);
                position += wholes;
                row += rest;
                if (row < up) continue;
                row -= up;
                position++;
            }
        }
    }

    /// <summary>A round whose first output lies some Up-ths of an input behind its first input.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Between<TConvolution>(ResamplingTable table, ResamplingRatio ratio, long part, Span<float> inputs, Span<float> sums)
        where TConvolution : struct, IConvolution
    {
        var (wholes, rest) = Math.DivRem(ratio.Down, ratio.Up);
        var position = 0;
        for (var output = 0; output < sums.Length; output++)
        {
            var (row, between) = Math.DivRem(part * table.Rows, ratio.Up);
            var (first, second) = TConvolution.Two(ref MemoryMarshal.GetReference(table.Row((int)row)), table.Taps, ref inputs[position]);
            sums[output] = first + (second - first) * ((float)between / ratio.Up);
            position += wholes;
            part += rest;
            if (part < ratio.Up) continue;
            part -= ratio.Up;
            position++;
        }
    }
}
