namespace EvalKit;

/// <summary>Frames that are not there any more.</summary>
internal static class FrameCuts
{
    // AugLy's time decimation plays 0.2 of the video and leaves 0.1 out, over and over.
    private const double Period = 0.3;

    /// <summary>Those that are left lie as evenly as they can, the first always among them: a lower frame rate.</summary>
    public static IReadOnlyList<PictureDraft> Thin(IReadOnlyList<PictureDraft> frames, PerturbationContext context)
    {
        var kept = frames.Count - Lost(frames.Count, context.Amount);
        return [.. Enumerable.Range(0, kept).Select(i => frames[(int)((long)i * frames.Count / kept)])];
    }

    /// <summary>A stretch of the list; what is lost lies before and behind it, as chance divides it.</summary>
    public static IReadOnlyList<PictureDraft> Crop(IReadOnlyList<PictureDraft> frames, PerturbationContext context)
    {
        var lost = Lost(frames.Count, context.Amount);
        var before = (int)(context.Random.UniformAt(0) * (lost + 1));
        return [.. frames.Skip(before).Take(frames.Count - lost)];
    }

    /// <summary>Gaps at even distances; at least the last frame is lost.</summary>
    public static IReadOnlyList<PictureDraft> Decimate(IReadOnlyList<PictureDraft> frames, PerturbationContext context)
    {
        var plays = Period * (1 - context.Amount);
        List<PictureDraft> kept = [.. frames.Where((_, i) => (double)i / frames.Count % Period < plays)];
        return kept.Count < frames.Count ? kept : [.. frames.Take(frames.Count - 1)];
    }

    private static int Lost(int frames, double share) => Math.Clamp((int)Math.Floor(share * frames + 0.5), 1, frames - 1);
}
