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
        var glyphs = PictureSegmenter.Cut(map, glyph => Confidence(Score(glyph)));
        if (glyphs.Count > MostDigits)
            return new PostcodeReading([]);
        return new PostcodeReading(glyphs.ConvertAll(Score).ToArray());
    }

    private float[] Score(Glyph glyph) => _network.Score(DigitNormalizer.Normalize(glyph));

    /// <summary>How far the best digit leads the second, on the logarithmic scale.</summary>
    private static float Confidence(ReadOnlySpan<float> scores)
    {
        var best = Choice.Best(scores);
        var lead = float.MaxValue;
        for (var i = 0; i < scores.Length; i++)
            lead = i == best ? lead : Math.Min(lead, scores[best] - scores[i]);
        return lead;
    }
}
