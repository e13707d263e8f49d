namespace ParcelDesk;

/// <summary>
/// Cuts a picture into digits: connected strokes, specks dropped, broken strokes joined, and touching digits parted
/// along the path of least ink for as long as fewer than five are found.
/// </summary>
internal static class PictureSegmenter
{
    public const int Expected = 5;

    /// <summary>A stroke this much wider than tall is more than one digit.</summary>
    private const float WidestDigit = 1.35f;

    public static List<Glyph> Cut(InkMap map)
    {
        var strokes = StrokeFinder.Find(map);
        if (strokes.Count == 0)
            return [];
        strokes.Sort((a, b) => b.Height.CompareTo(a.Height));
        var tall = strokes[Math.Min(1, strokes.Count - 1)].Height;
        var digits = Join(strokes, tall);
        while (digits.Count < Expected && SplitWidest(digits, tall))
        {
            // Each turn adds one digit.
        }

        digits.Sort((a, b) => (a.Left + a.Right).CompareTo(b.Left + b.Right));
        return digits.ConvertAll(digit => digit.ToGlyph(map));
    }

    /// <summary>Short strokes join the digit they overlap sideways; short strokes on their own are specks.</summary>
    private static List<Stroke> Join(List<Stroke> strokes, int tall)
    {
        var digits = strokes.FindAll(s => s.Height * 2 >= tall);
        var largest = digits.Max(s => s.Pixels.Count);
        foreach (var part in strokes.Where(s => s.Height * 2 < tall && s.Pixels.Count * 40 >= largest).OrderByDescending(s => s.Pixels.Count))
        {
            var home = digits.MaxBy(d => d.SharedColumns(part));
            if (home is not null && home.SharedColumns(part) * 2 >= part.Width)
                home.Absorb(part);
        }

        return digits;
    }

    private static bool SplitWidest(List<Stroke> digits, int tall)
    {
        var widest = digits.MaxBy(d => (float)d.Width / Math.Max(d.Height, tall));
        var likely = digits.Count == Expected - 1 ? 0.95f : 0.85f;
        if (widest is null || widest.Width < likely * tall || widest.Width < 6)
            return false;
        if (widest.Width < WidestDigit * tall && digits.Count < Expected - 2)
            return false;
        var (left, right) = SeamCutter.Cut(widest, tall);
        if (left.Pixels.Count * 12 < right.Pixels.Count || right.Pixels.Count * 12 < left.Pixels.Count)
            return false;
        digits.Remove(widest);
        digits.Add(left);
        digits.Add(right);
        return true;
    }
}
