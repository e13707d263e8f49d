namespace ParcelDesk;

/// <summary>
/// How much ink each pixel holds: the distance from the local paper tone, scaled so that a full stroke is 255.
/// Works for dark ink on light paper and the reverse, under uneven light.
/// </summary>
internal sealed class InkMap
{
    private const int Tile = 16;

    /// <summary>Weakest stroke, in grey levels above the paper, that counts as writing.</summary>
    private const int FaintestStroke = 12;

    private InkMap(byte[] ink, int width, int height)
    {
        Ink = ink;
        Width = width;
        Height = height;
    }

    public byte[] Ink { get; }

    public int Width { get; }

    public int Height { get; }

    /// <summary>The ink of a picture, or null where nothing stands out from the paper.</summary>
    public static InkMap? From(GreyPicture picture)
    {
        var tones = picture.Pixels.ToArray();
        if (IsLightOnDark(tones))
        {
            for (var i = 0; i < tones.Length; i++)
                tones[i] = (byte)(255 - tones[i]);
        }

        var ink = SubtractPaper(tones, picture.Width, picture.Height);
        var threshold = OtsuThreshold(ink);
        var stroke = StrokeLevel(ink, threshold);
        if (stroke < FaintestStroke)
            return null;
        var floor = threshold / 4;
        for (var i = 0; i < ink.Length; i++)
            ink[i] = (byte)Math.Clamp(((ink[i] - floor) * 255) / Math.Max(1, stroke - floor), 0, 255);
        return new InkMap(ink, picture.Width, picture.Height);
    }

    private static bool IsLightOnDark(ReadOnlySpan<byte> tones)
    {
        var median = Percentile(Histogram(tones), tones.Length, 50);
        long lighter = 0, darker = 0;
        foreach (var tone in tones)
        {
            var off = tone - median;
            if (off > 0)
                lighter += off * off;
            else
                darker += off * off;
        }

        return lighter > darker;
    }

    private static byte[] SubtractPaper(byte[] tones, int width, int height)
    {
        var columns = Math.Max(1, width / Tile);
        var rows = Math.Max(1, height / Tile);
        var paper = new float[columns * rows];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                paper[(row * columns) + column] = PaperOfTile(tones, width, height, row, rows, column, columns);
        }

        var ink = new byte[tones.Length];
        for (var y = 0; y < height; y++)
        {
            var (top, down) = Between(y, height, rows);
            for (var x = 0; x < width; x++)
            {
                var (left, right) = Between(x, width, columns);
                var nextLeft = Math.Min(left + 1, columns - 1);
                var nextTop = Math.Min(top + 1, rows - 1);
                var above = Mix(paper[(top * columns) + left], paper[(top * columns) + nextLeft], right);
                var below = Mix(paper[(nextTop * columns) + left], paper[(nextTop * columns) + nextLeft], right);
                ink[(y * width) + x] = (byte)Math.Clamp((int)(Mix(above, below, down) - tones[(y * width) + x] + 0.5f), 0, 255);
            }
        }

        return ink;
    }

    /// <summary>The tile to the left of (or above) a pixel, and how far the pixel is towards the next one.</summary>
    private static (int Tile, float Share) Between(int position, int length, int tiles)
    {
        var at = ((position + 0.5f) * tiles / length) - 0.5f;
        var tile = Math.Clamp((int)at, 0, tiles - 1);
        return (tile, Math.Clamp(at - tile, 0f, 1f));
    }

    private static float Mix(float a, float b, float share) => a + ((b - a) * share);

    /// <summary>The lighter quartile of a tile's surroundings: strokes seldom cover three quarters of them.</summary>
    private static float PaperOfTile(byte[] tones, int width, int height, int row, int rows, int column, int columns)
    {
        var counts = new int[256];
        var total = 0;
        var bottom = Math.Min(height, (row + 2) * height / rows);
        var right = Math.Min(width, (column + 2) * width / columns);
        for (var y = Math.Max(0, (row - 1) * height / rows); y < bottom; y++)
        {
            for (var x = Math.Max(0, (column - 1) * width / columns); x < right; x++)
            {
                counts[tones[(y * width) + x]]++;
                total++;
            }
        }

        return Percentile(counts, total, 70);
    }

    private static int[] Histogram(ReadOnlySpan<byte> values)
    {
        var counts = new int[256];
        foreach (var value in values)
            counts[value]++;
        return counts;
    }

    private static int Percentile(int[] counts, int total, int percent)
    {
        var wanted = (long)total * percent / 100;
        var level = 0;
        for (long seen = counts[0]; seen <= wanted && level < 255; seen += counts[level])
            level++;
        return level;
    }

    /// <summary>The level that parts the histogram into the two most distinct classes.</summary>
    private static int OtsuThreshold(ReadOnlySpan<byte> values)
    {
        var counts = Histogram(values);
        long sum = 0;
        for (var level = 0; level < 256; level++)
            sum += (long)level * counts[level];
        long below = 0, sumBelow = 0;
        var (best, threshold) = (-1.0, 0);
        for (var level = 0; level < 255; level++)
        {
            below += counts[level];
            sumBelow += (long)level * counts[level];
            var above = values.Length - below;
            if (below == 0 || above == 0)
                continue;
            var gap = ((double)sumBelow / below) - ((double)(sum - sumBelow) / above);
            var spread = (double)below * above * gap * gap;
            if (spread > best)
                (best, threshold) = (spread, level);
        }

        return threshold;
    }

    private static int StrokeLevel(ReadOnlySpan<byte> ink, int threshold)
    {
        var counts = Histogram(ink);
        var total = 0;
        for (var level = 0; level <= threshold; level++)
            counts[level] = 0;
        foreach (var count in counts)
            total += count;
        return total == 0 ? 0 : Percentile(counts, total, 75);
    }
}
