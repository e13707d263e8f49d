namespace ParcelDesk;

/// <summary>Connected components of the inked pixels, diagonals included.</summary>
internal static class StrokeFinder
{
    public const byte Threshold = 90;

    public static List<Stroke> Find(InkMap map)
    {
        var strokes = new List<Stroke>();
        var seen = new bool[map.Ink.Length];
        var open = new Stack<int>();
        for (var start = 0; start < seen.Length; start++)
        {
            if (seen[start] || map.Ink[start] < Threshold)
                continue;
            var pixels = new List<int>();
            seen[start] = true;
            open.Push(start);
            while (open.TryPop(out var pixel))
            {
                pixels.Add(pixel);
                Visit(map, seen, open, pixel);
            }

            if (pixels.Count > 3)
                strokes.Add(new Stroke(map, pixels));
        }

        return strokes;
    }

    private static void Visit(InkMap map, bool[] seen, Stack<int> open, int pixel)
    {
        var (y, x) = Math.DivRem(pixel, map.Width);
        for (var ny = Math.Max(0, y - 1); ny <= Math.Min(map.Height - 1, y + 1); ny++)
        {
            for (var nx = Math.Max(0, x - 1); nx <= Math.Min(map.Width - 1, x + 1); nx++)
            {
                var next = (ny * map.Width) + nx;
                if (!seen[next] && map.Ink[next] >= Threshold)
                {
                    seen[next] = true;
                    open.Push(next);
                }
            }
        }
    }
}
