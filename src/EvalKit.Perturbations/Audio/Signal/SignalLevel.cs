using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// How loud a clip is where something sounds: the root mean square over its active windows. Windows last 20 ms; a window is active when
/// its mean square is at most 30 dB under the loudest one's. Pauses therefore do not make a clip count as quiet.
/// </summary>
/// <remarks>
/// A clip below −60 dBFS, silence included, counts as −60 dBFS: a ratio to nothing would be no noise at any severity, and a perturbed
/// trial would be a clean one in disguise.
/// </remarks>
internal static class SignalLevel
{
    /// <summary>−60 dBFS as an amplitude.</summary>
    public const double Floor = 0.001;

    private const double ActivePower = 0.001;
    private const int WindowsPerSecond = 50;
    private const int Together = 8;

    public static double Of(SampleBuffer clip)
    {
        var length = Math.Max(1, clip.SampleRate / WindowsPerSecond) * clip.Channels;
        var powers = new double[(clip.Samples.Length + length - 1) / length];
        var first = 0;
        for (; first + Together <= powers.Length && (first + Together) * length <= clip.Samples.Length; first += Together)
            Powers(clip.Samples.AsSpan(first * length, Together * length), powers.AsSpan(first, Together));
        for (; first < powers.Length; first++)
            powers[first] = Power(clip.Samples.AsSpan(first * length, Math.Min(length, clip.Samples.Length - first * length)));

        var loudest = 0.0;
        foreach (var power in powers) loudest = Math.Max(loudest, power);
        var sum = 0.0;
        var active = 0;
        foreach (var power in powers)
        {
            if (power < loudest * ActivePower) continue;
            sum += power;
            active++;
        }

        return active == 0 ? Floor : Math.Max(Floor, Math.Sqrt(sum / active));
    }

    /// <summary>Of eight windows at once, since the sum of one waits for each of its additions.</summary>
    private static void Powers(ReadOnlySpan<float> samples, Span<double> powers)
    {
        var length = samples.Length / Together;
        ref var sample = ref MemoryMarshal.GetReference(samples);
        var (low, high) = (Vector256<double>.Zero, Vector256<double>.Zero);
        for (var i = 0; i < length; i++)
        {
            var (squaresLow, squaresHigh) = Vector256.Widen(Vector256.Create(
                Unsafe.Add(ref sample, i), Unsafe.Add(ref sample, i + length), Unsafe.Add(ref sample, i + 2 * length), Unsafe.Add(ref sample, i + 3 * length),
                Unsafe.Add(ref sample, i + 4 * length), Unsafe.Add(ref sample, i + 5 * length), Unsafe.Add(ref sample, i + 6 * length), Unsafe.Add(ref sample, i + 7 * length)));
            low += squaresLow * squaresLow;
            high += squaresHigh * squaresHigh;
        }

        if (double.IsFinite(Vector256.Sum(low + high)))
        {
            (low / length).CopyTo(powers);
            (high / length).CopyTo(powers[Vector256<double>.Count..]);
            return;
        }

        for (var window = 0; window < Together; window++) powers[window] = Power(samples.Slice(window * length, length));
    }

    private static double Power(ReadOnlySpan<float> samples)
    {
        var sum = 0.0;
        foreach (var sample in samples)
        {
            if (float.IsFinite(sample)) sum += (double)sample * sample;
        }

        return sum / samples.Length;
    }
}
