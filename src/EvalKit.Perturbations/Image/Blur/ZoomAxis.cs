namespace EvalKit;

/// <summary>Where the pixels of an enlarged middle come from along one side.</summary>
internal readonly struct ZoomAxis
{
    private const int Bits = 16;

    private readonly int _first, _last;
    private readonly long _start, _kept, _made;

    /// <summary>About the centre, as exactly as 16 binary digits say.</summary>
    public static ZoomAxis Centred(int length, double zoom)
    {
        // The factor as a quotient of whole numbers.
        var made = (long)Math.Floor(zoom * (1 << Bits) + 0.5);
        return new(length, 0, ((length - 1L) * (made - (1 << Bits)) << (Bits - 1)) / made, 1 << Bits, made);
    }

    /// <summary>
    /// As published, with scipy.ndimage.zoom: a whole number of pixels from the middle, of which the first and the last stay at the ends
    /// of a whole number of pixels.
    /// </summary>
    public static ZoomAxis Published(int length, double zoom)
    {
        var kept = (long)Math.Ceiling(length / zoom);
        // To the even number where two are as near, as Python rounds.
        var made = (long)Math.Round(kept * zoom, MidpointRounding.ToEven);
        return new(length, (int)((length - kept) / 2), 0, kept - 1, Math.Max(made - 1, 1));
    }

    private ZoomAxis(int length, int first, long start, long kept, long made) =>
        (_first, _last, _start, _kept, _made) = (first, length - 1 - first, start, kept, made);

    /// <summary>The pixel before a place, and the next one's weight of 256.</summary>
    public (int Pixel, int Weight) PlaceOf(int pixel)
    {
        var place = Place(pixel) + (1 << (Bits - 9));
        return (_first + (int)(place >> Bits), (int)(place >> (Bits - 8)) & 255);
    }

    /// <summary>For every pixel the sample before its place, and four weights each of it and of the next one.</summary>
    /// <param name="share">What the two weights add up to.</param>
    /// <param name="places">One for every pixel.</param>
    /// <param name="weights">Eight for every pixel.</param>
    public void Fill(int share, Span<int> places, Span<ushort> weights)
    {
        for (var x = 0; x < places.Length; x++)
        {
            var place = Place(x);
            places[x] = (_first + (int)(place >> Bits)) * 4;
            var next = (ushort)((place & ((1 << Bits) - 1)) * share >> Bits);
            weights.Slice(8 * x, 4).Fill((ushort)(share - next));
            weights.Slice(8 * x + 4, 4).Fill(next);
        }
    }

    private long Place(int pixel) => Math.Min(_start + (((long)pixel * _kept) << Bits) / _made, (long)_last << Bits);
}
