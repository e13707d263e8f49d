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

    public static double Of(SampleBuffer clip)
    {
        var length = Math.Max(1, clip.SampleRate / WindowsPerSecond) * clip.Channels;
        var powers = new double[(clip.Samples.Length + length - 1) / length];
        for (var i = 0; i < powers.Length; i++)
            powers[i] = Power(clip.Samples.AsSpan(i * length, Math.Min(length, clip.Samples.Length - i * length)));

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
