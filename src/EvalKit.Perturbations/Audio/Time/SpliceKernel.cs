using EvalKit.Media;

namespace EvalKit;

/// <summary>Cuts stretches out of a sound, or says one twice. Seams are cross-faded over 2 ms.</summary>
internal static class SpliceKernel
{
    private const int SlotsPerSecond = 40;
    private const int SeamsPerSecond = 500;

    /// <summary>
    /// A share of the stretches of 25 ms is missing, and at least one where there are two; a greater share is the same ones and more.
    /// </summary>
    public static SampleBuffer CutOut(SampleBuffer source, PerturbationContext context)
    {
        var length = Math.Max(1, source.SampleRate / SlotsPerSecond);
        var slots = (source.Frames + length - 1) / length;
        if (context.Amount == 0 || slots < 2) return source;
        var always = context.Random.BelowAt(-1, slots);
        var pieces = new List<(int Start, int End)>();
        for (var slot = 0; slot < slots; slot++)
        {
            if (slot == always || context.Random.UniformAt(slot) < context.Amount) continue;
            var (start, end) = (slot * length, Math.Min(source.Frames, (slot + 1) * length));
            if (pieces.Count > 0 && pieces[^1].End == start) pieces[^1] = (pieces[^1].Start, end);
            else pieces.Add((start, end));
        }

        return pieces.Count == 0 ? source : Join(source, pieces);
    }

    /// <summary>At a random place, the milliseconds before it come once more.</summary>
    public static SampleBuffer Stutter(SampleBuffer source, PerturbationContext context)
    {
        if (context.Amount == 0 || source.Frames == 0) return source;
        var place = 1 + context.Random.BelowAt(0, source.Frames);
        var length = Math.Clamp((int)(context.Amount * source.SampleRate / 1000), 1, place);
        return Join(source, [(0, place), (place - length, source.Frames)]);
    }

    /// <summary>Pieces one after the other; each begins with a fade from what followed the one before.</summary>
    private static SampleBuffer Join(SampleBuffer source, List<(int Start, int End)> pieces)
    {
        var channels = source.Channels;
        var result = new float[checked(pieces.Sum(piece => piece.End - piece.Start) * channels)];
        var seam = Math.Max(1, source.SampleRate / SeamsPerSecond) * channels;
        var at = 0;
        for (var p = 0; p < pieces.Count; p++)
        {
            var piece = source.Samples.AsSpan((pieces[p].Start * channels)..(pieces[p].End * channels));
            var target = result.AsSpan(at, piece.Length);
            piece.CopyTo(target);
            if (p > 0)
            {
                var leaving = source.Samples.AsSpan(pieces[p - 1].End * channels);
                for (var i = 0; i < Math.Min(seam, Math.Min(piece.Length, leaving.Length)); i++)
                    target[i] = (float)(leaving[i] + ((double)piece[i] - leaving[i]) * ((i + 0.5) / seam));
            }

            at += piece.Length;
        }

        return new(result, source.SampleRate, channels);
    }
}
