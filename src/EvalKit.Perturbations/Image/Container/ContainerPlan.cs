using EvalKit.Media;

namespace EvalKit;

/// <summary>How a picture's file is written; all of it decodes to the same pixels.</summary>
internal readonly record struct ContainerPlan
{
    /// <summary>A row's filter, 0 to 4; 5 for each in turn.</summary>
    public int Filter { get; init; }

    /// <summary>Whether the rows are stored and not compressed.</summary>
    public bool IsStored { get; init; }

    /// <summary>The most bytes of an IDAT chunk.</summary>
    public int ChunkBytes { get; init; }

    /// <summary>Ancillary chunks, by bits: tEXt, pHYs, gAMA and sRGB, tIME.</summary>
    public int Ancillary { get; init; }

    public PngColour Colour { get; init; }

    /// <summary>Bits per sample, 8 or 16.</summary>
    public int Depth { get; init; }

    public bool IsInterlaced { get; init; }

    /// <summary>What an eXIf chunk says, 1 for none: the stored pixels are turned the other way.</summary>
    public int Orientation { get; init; }

    /// <summary>A plan of a level: its own novelty and those of the levels below; the case's chance chooses which.</summary>
    /// <param name="pixels">What is written.</param>
    /// <param name="level">1 to 5.</param>
    /// <param name="random">The case's chance.</param>
    /// <param name="hasPalette">Whether 256 colours are enough.</param>
    public static ContainerPlan Of(PixelBuffer pixels, int level, CounterRandom random, bool hasPalette)
    {
        var colour = PngNarrowing.ColourOf(pixels);
        var choice = random.BelowAt(3, 3);
        var isDeep = level >= 3 && choice == 1 && Length(pixels, 16) <= MostBytes;
        return new()
        {
            Filter = random.BelowAt(0, 6),
            IsStored = random.BelowAt(1, 3) == 0 && Length(pixels, 16) <= MostBytes,
            ChunkBytes = 1 << (7 + random.BelowAt(2, 8)),
            Ancillary = level >= 2 ? 1 + random.BelowAt(4, 15) : 0,
            Colour = level < 3 ? colour : hasPalette && choice == 0 ? PngColour.Palette : isDeep ? colour : PngColour.Rgba,
            Depth = isDeep ? 16 : 8,
            IsInterlaced = level >= 4,
            Orientation = level >= 5 ? 2 + random.BelowAt(5, 7) : 1,
        };
    }

    private const long MostBytes = 1 << 30;

    private static long Length(PixelBuffer pixels, int depth) => (long)pixels.Width * pixels.Height * 4 * depth / 8;
}
