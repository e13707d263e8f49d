namespace ParcelDesk;

/// <summary>
/// Cuts a picture into digits: connected strokes, specks dropped, broken strokes joined, and touching digits parted
/// for as long as fewer than five are found.
/// </summary>
internal static class PictureSegmenter
{
    public const int Expected = 5;

    public static List<Glyph> Cut(InkMap map, Func<Glyph, float> confidence)
    {
        var strokes = StrokeFinder.Find(map);
        if (strokes.Count == 0)
            return [];
        strokes.Sort((a, b) => b.Height.CompareTo(a.Height));
        var tall = strokes[Math.Min(1, strokes.Count - 1)].Height;
        var digits = Join(strokes, tall);
        var parting = new TouchingDigits(map, tall, confidence);
        while (digits.Count < Expected && parting.SplitOne(digits))
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
}
