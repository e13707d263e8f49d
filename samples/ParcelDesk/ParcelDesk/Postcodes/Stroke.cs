namespace ParcelDesk;

/// <summary>A connected set of inked pixels, as positions in the ink map.</summary>
internal sealed class Stroke
{
    private readonly int _mapWidth;

    public Stroke(InkMap map, List<int> pixels)
    {
        Map = map;
        _mapWidth = map.Width;
        Pixels = pixels;
        (Left, Top, Right, Bottom) = (int.MaxValue, int.MaxValue, -1, -1);
        foreach (var pixel in pixels)
            Include(pixel);
    }

    public InkMap Map { get; }

    public List<int> Pixels { get; }

    public int Left { get; private set; }

    public int Top { get; private set; }

    public int Right { get; private set; }

    public int Bottom { get; private set; }

    public int Width => Right - Left + 1;

    public int Height => Bottom - Top + 1;

    public int SharedColumns(Stroke other) => Math.Max(0, Math.Min(Right, other.Right) - Math.Max(Left, other.Left) + 1);

    public void Absorb(Stroke other)
    {
        Pixels.AddRange(other.Pixels);
        foreach (var pixel in other.Pixels)
            Include(pixel);
    }

    /// <summary>The stroke with its soft edge of one pixel, but without the ink of its neighbours.</summary>
    public Glyph ToGlyph(InkMap map)
    {
        var (left, top) = (Math.Max(0, Left - 1), Math.Max(0, Top - 1));
        var width = Math.Min(map.Width - 1, Right + 1) - left + 1;
        var height = Math.Min(map.Height - 1, Bottom + 1) - top + 1;
        var ink = new byte[width * height];
        foreach (var pixel in Pixels)
        {
            var (y, x) = Math.DivRem(pixel, _mapWidth);
            for (var ny = Math.Max(0, y - 1); ny <= Math.Min(map.Height - 1, y + 1); ny++)
            {
                for (var nx = Math.Max(0, x - 1); nx <= Math.Min(map.Width - 1, x + 1); nx++)
                {
                    var value = map.Ink[(ny * map.Width) + nx];
                    if (value < StrokeFinder.Threshold || (nx == x && ny == y))
                        ink[((ny - top) * width) + nx - left] = value;
                }
            }
        }

        return new Glyph(ink, width, height, left);
    }

    private void Include(int pixel)
    {
        var (y, x) = Math.DivRem(pixel, _mapWidth);
        Left = Math.Min(Left, x);
        Right = Math.Max(Right, x);
        Top = Math.Min(Top, y);
        Bottom = Math.Max(Bottom, y);
    }
}
