namespace EvalKit;

/// <summary>
/// Where the pixels of an enlarged middle come from along one side, as scipy.ndimage.zoom has it: the first and the last pixel stay
/// where they are, and the others lie evenly between.
/// </summary>
internal readonly struct ZoomAxis
{
    private const int Bits = 16;

    private readonly int _first;
    private readonly long _kept, _made;

    public ZoomAxis(int length, double zoom)
    {
        _kept = (long)Math.Ceiling(length / zoom);
        _first = (int)((length - _kept) / 2);
        // To the even number where two are as near, as Python rounds.
        _made = (long)Math.Round(_kept * zoom, MidpointRounding.ToEven);
    }

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

    private long Place(int pixel) => _made == 1 ? 0 : Math.Min((((long)pixel * (_kept - 1)) << Bits) / (_made - 1), (_kept - 1) << Bits);
}
