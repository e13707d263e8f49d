namespace EvalKit;

/// <summary>
/// Drops of water as ImageNet-C makes them: where a blurred normal field is over a threshold, times a relief of the distances to the
/// drops' edges, equalised and embossed. The steps and their rounding are OpenCV's.
/// </summary>
internal static class WaterLayer
{
    private const int FarthestPixels = 20;

    /// <summary>Turns a field of levels, 0 where there is no water, into what shines; the brightest is <paramref name="whole"/>.</summary>
    public static void Shine(Field levels, int whole)
    {
        using var one = new Field(levels.Width, levels.Height);
        using var other = new Field(levels.Width, levels.Height);
        EdgeMap.Find(levels, one);
        EdgeDistance.Measure(one, other, FarthestPixels);
        Mean(other, one);
        // Distances lose their fractions here.
        foreach (ref var value in one.Values) value /= 9 << 16;
        Equalise(one.Values);
        Emboss(one, other);
        Mean(other, one);
        var greatest = 1;
        for (var i = 0; i < one.Values.Length; i++)
        {
            // To the nearest; a ninth is never halfway.
            one.Values[i] = (one.Values[i] * 2 + 9) / 18 * levels.Values[i];
            greatest = Math.Max(greatest, one.Values[i]);
        }

        for (var i = 0; i < one.Values.Length; i++) levels.Values[i] = (int)(((long)one.Values[i] * whole * 2 + greatest) / (2L * greatest));
    }

    /// <summary>Nine times the mean of 3 × 3; beyond the edge the picture is mirrored about the last pixel.</summary>
    private static void Mean(Field from, Field to) => Around(from, to, (above, here, below, left, x, right) =>
        above[left] + above[x] + above[right] + here[left] + here[x] + here[right] + below[left] + below[x] + below[right]);

    private static void Emboss(Field from, Field to) => Around(from, to, (above, here, below, left, x, right) =>
        Math.Clamp(here[x] + here[right] + below[x] + 2 * below[right] - 2 * above[left] - above[x] - here[left], 0, 255));

    private delegate int Neighbours(ReadOnlySpan<int> above, ReadOnlySpan<int> here, ReadOnlySpan<int> below, int left, int x, int right);

    private static void Around(Field from, Field to, Neighbours formula)
    {
        for (var y = 0; y < from.Height; y++)
        {
            ReadOnlySpan<int> above = from.Row(Mirrored(y - 1, from.Height)), here = from.Row(y), below = from.Row(Mirrored(y + 1, from.Height));
            var row = to.Row(y);
            for (var x = 0; x < row.Length; x++) row[x] = formula(above, here, below, Mirrored(x - 1, row.Length), x, Mirrored(x + 1, row.Length));
        }
    }

    private static int Mirrored(int place, int length) => length == 1 ? 0 : place < 0 ? -place : place < length ? place : 2 * length - 2 - place;

    /// <summary>Spreads levels so that each is as frequent as the next.</summary>
    private static void Equalise(Span<int> levels)
    {
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        foreach (var level in levels) counts[level]++;
        var first = 0;
        while (counts[first] == 0) first++;
        if (counts[first] == levels.Length) return;
        Span<int> spread = stackalloc int[256];
        spread[first] = 0;
        // Single precision and halves to even, as there.
        var scale = 255f / (levels.Length - counts[first]);
        var sum = 0;
        for (var level = first + 1; level < 256; level++) spread[level] = (int)Math.Round((double)((sum += counts[level]) * scale), MidpointRounding.ToEven);
        foreach (ref var level in levels) level = spread[level];
    }
}
