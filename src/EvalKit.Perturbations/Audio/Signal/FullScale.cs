namespace EvalKit;

/// <summary>
/// The headroom of perturbed sound: there is none. What a kernel makes louder than full scale is clipped there, as a converter does,
/// whether or not another step follows; a kernel that only filters or moves does the same with what it overshoots.
/// </summary>
internal static class FullScale
{
    public static float Clip(double sample) => (float)Math.Clamp(sample, -1.0, 1.0);

    public static void Clip(Span<float> samples)
    {
        for (var i = 0; i < samples.Length; i++) samples[i] = Math.Max(-1f, Math.Min(1f, samples[i]));
    }
}
