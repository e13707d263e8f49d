namespace ParcelDesk;

/// <summary>Reads a postcode of handwritten digits from a grey picture. Holds no state; safe for concurrent use.</summary>
public sealed class PostcodeReader
{
    /// <summary>More pieces than this are texture, not writing.</summary>
    private const int MostDigits = 12;

    private static readonly DigitNetwork Embedded = DigitNetwork.Load();

    private readonly DigitNetwork _network = Embedded;

    public PostcodeReading Read(GreyPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        if (InkMap.From(picture) is not { } map)
            return new PostcodeReading([]);
        var glyphs = PictureSegmenter.Cut(map);
        if (glyphs.Count > MostDigits)
            return new PostcodeReading([]);
        return new PostcodeReading(glyphs.ConvertAll(glyph => _network.Score(DigitNormalizer.Normalize(glyph))).ToArray());
    }
}
