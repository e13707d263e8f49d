namespace ParcelDesk;

/// <summary>
/// Parts digits that touch. Every stroke wide enough for two is cut in several places; the cut whose halves look most like
/// digits, compared with the whole, is made.
/// </summary>
internal sealed class TouchingDigits(InkMap map, int tall, Func<Glyph, float> confidence)
{
    /// <summary>Narrower strokes, in shares of the height, hold one digit.</summary>
    private const float NarrowestPair = 0.6f;

    /// <summary>Wider strokes hold two whatever they look like.</summary>
    private const float WidestDigit = 1.3f;

    /// <summary>A piece that is itself several digits cannot be judged; it counts as this sure.</summary>
    private const float Undecided = 2;

    private const float MostTrust = 8;

    private static readonly (float From, float To)[] Ranges = [(0.15f, 0.4f), (0.35f, 0.65f), (0.6f, 0.85f)];

    private readonly Dictionary<Stroke, (float Gain, Stroke Left, Stroke Right)> _cuts = [];

    /// <summary>Makes the best cut; false when no stroke is likely to be two digits.</summary>
    public bool SplitOne(List<Stroke> digits)
    {
        var best = digits.Where(d => d.Width >= NarrowestPair * tall && d.Width >= 6).MaxBy(d => BestCut(d).Gain);
        if (best is null || BestCut(best) is not { Gain: > 0 } cut)
            return false;
        digits.Remove(best);
        digits.Add(cut.Left);
        digits.Add(cut.Right);
        return true;
    }

    private (float Gain, Stroke Left, Stroke Right) BestCut(Stroke stroke)
    {
        if (_cuts.TryGetValue(stroke, out var known))
            return known;
        var ratio = (float)stroke.Width / tall;
        var whole = ratio > WidestDigit ? 0 : Trust(stroke) * Math.Min(1, WidestDigit - ratio);
        var best = (Gain: float.NegativeInfinity, Left: stroke, Right: stroke);
        foreach (var (from, to) in Ranges)
        {
            var (left, right) = SeamCutter.Cut(stroke, from, to);
            if (left.Pixels.Count == 0 || right.Pixels.Count == 0 || left.Height * 2 < tall || right.Height * 2 < tall)
                continue;
            var gain = Math.Min(Trust(left), Trust(right)) - whole;
            if (gain > best.Gain)
                best = (gain, left, right);
        }

        return _cuts[stroke] = best;
    }

    private float Trust(Stroke stroke) =>
        stroke.Width > WidestDigit * tall ? Undecided : Math.Min(MostTrust, confidence(stroke.ToGlyph(map)));
}
