using System.Buffers.Binary;

namespace EvalKit.Media;

/// <summary>What the chunks PLTE and tRNS say.</summary>
internal sealed class PngPalette(PngHeader header)
{
    private bool _hasTransparency;

    /// <summary>Three bytes for each colour; empty without PLTE.</summary>
    public byte[] Colours { get; private set; } = [];

    /// <summary>The opacity of the first colours; the others are opaque.</summary>
    public byte[] Alphas { get; private set; } = [];

    /// <summary>The transparent sample or samples of a grey or RGB picture, red in the highest of three 16 bits; null without one.</summary>
    public ulong? Key { get; private set; }

    public void ReadColours(PngChunk chunk, ReadOnlySpan<byte> data, bool dataSeen)
    {
        if (dataSeen || _hasTransparency) throw PngRefusal.PaletteLate.At(chunk.Offset);
        if (Colours.Length > 0) throw PngRefusal.PaletteTwice.At(chunk.Offset);
        if (header.Colour is PngColour.Grey or PngColour.GreyAlpha) throw PngRefusal.PaletteOfGrey.At(chunk.Offset);
        if (data.Length is 0 or > 768 || data.Length % 3 != 0) throw PngRefusal.PaletteLength.At(chunk.Offset, data.Length);
        Colours = data.ToArray();
    }

    public void ReadTransparency(PngChunk chunk, ReadOnlySpan<byte> data, bool dataSeen)
    {
        if (dataSeen) throw PngRefusal.TransparencyLate.At(chunk.Offset);
        if (_hasTransparency) throw PngRefusal.TransparencyTwice.At(chunk.Offset);
        _hasTransparency = true;
        switch (header.Colour)
        {
            case PngColour.Grey when data.Length == 2:
                Key = Sample(data);
                break;
            case PngColour.Rgb when data.Length == 6:
                Key = (Sample(data) << 32) | (Sample(data[2..]) << 16) | Sample(data[4..]);
                break;
            case PngColour.Palette when data.Length > 0 && data.Length <= Colours.Length / 3:
                Alphas = data.ToArray();
                break;
            default:
                throw PngRefusal.Transparency.At(chunk.Offset, data.Length);
        }
    }

    public void CheckComplete()
    {
        if (header.Colour == PngColour.Palette && Colours.Length == 0) throw PngRefusal.PaletteMissing.At(PngHeader.Length);
    }

    // Of a sample with fewer than 16 bits only the low ones count, as in libpng.
    private ulong Sample(ReadOnlySpan<byte> data) => BinaryPrimitives.ReadUInt16BigEndian(data) & ((1UL << header.Depth) - 1);
}
