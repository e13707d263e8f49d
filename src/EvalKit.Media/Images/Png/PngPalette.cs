using System.Buffers.Binary;

namespace EvalKit.Media;

/// <summary>What PLTE and tRNS say, and how a row of stored samples becomes RGBA.</summary>
internal sealed class PngPalette(PngColour colour)
{
    private const string Damaged = "the file is damaged; copy it again";

    private byte[] _colours = [];
    private byte[] _alphas = [];
    private bool _hasTransparency;
    private int _transparentRed = -1;
    private int _transparentGreen;
    private int _transparentBlue;

    public void ReadColours(PngChunk chunk, ReadOnlySpan<byte> data, bool dataSeen)
    {
        if (dataSeen || _hasTransparency) throw new MediaFormatException(chunk.Offset, "PLTE comes too late", Damaged);
        if (_colours.Length > 0) throw new MediaFormatException(chunk.Offset, "there are two PLTE chunks", Damaged);
        if (colour is PngColour.Grey or PngColour.GreyAlpha) throw new MediaFormatException(chunk.Offset, "a grey picture has a palette", Damaged);
        if (data.Length is 0 or > 768 || data.Length % 3 != 0)
            throw new MediaFormatException(chunk.Offset, $"PLTE has {data.Length} bytes; 1 to 256 colours take 3 each", Damaged);
        _colours = data.ToArray();
    }

    public void ReadTransparency(PngChunk chunk, ReadOnlySpan<byte> data, bool dataSeen)
    {
        if (dataSeen) throw new MediaFormatException(chunk.Offset, "tRNS comes too late", Damaged);
        if (_hasTransparency) throw new MediaFormatException(chunk.Offset, "there are two tRNS chunks", Damaged);
        _hasTransparency = true;
        switch (colour)
        {
            case PngColour.Grey when data.Length == 2:
                _transparentRed = Sample(chunk, data, 0);
                break;
            case PngColour.Rgb when data.Length == 6:
                _transparentRed = Sample(chunk, data, 0);
                _transparentGreen = Sample(chunk, data, 2);
                _transparentBlue = Sample(chunk, data, 4);
                break;
            case PngColour.Palette when data.Length > 0 && data.Length <= _colours.Length / 3:
                _alphas = data.ToArray();
                break;
            default:
                throw new MediaFormatException(chunk.Offset, $"tRNS with {data.Length} bytes does not fit the picture's colour type", Damaged);
        }
    }

    public void CheckComplete()
    {
        if (colour == PngColour.Palette && _colours.Length == 0)
            throw new MediaFormatException(PngHeader.Length, "a palette picture has no PLTE chunk", Damaged);
    }

    /// <summary>Turns a row of stored samples into RGBA.</summary>
    public void Widen(ReadOnlySpan<byte> row, Span<byte> rgba, long offset)
    {
        switch (colour)
        {
            case PngColour.Grey:
                WidenGrey(row, rgba);
                break;
            case PngColour.GreyAlpha:
                for (var i = 0; i < row.Length; i += 2) Put(rgba, i * 2, row[i], row[i], row[i], row[i + 1]);
                break;
            case PngColour.Rgb:
                WidenRgb(row, rgba);
                break;
            case PngColour.Palette:
                WidenIndices(row, rgba, offset);
                break;
            default:
                row.CopyTo(rgba);
                break;
        }
    }

    private void WidenGrey(ReadOnlySpan<byte> row, Span<byte> rgba)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var grey = row[i];
            Put(rgba, i * 4, grey, grey, grey, grey == _transparentRed ? (byte)0 : (byte)255);
        }
    }

    private void WidenRgb(ReadOnlySpan<byte> row, Span<byte> rgba)
    {
        for (int from = 0, to = 0; from < row.Length; from += 3, to += 4)
        {
            var (red, green, blue) = (row[from], row[from + 1], row[from + 2]);
            var transparent = red == _transparentRed && green == _transparentGreen && blue == _transparentBlue;
            Put(rgba, to, red, green, blue, transparent ? (byte)0 : (byte)255);
        }
    }

    private void WidenIndices(ReadOnlySpan<byte> row, Span<byte> rgba, long offset)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var entry = row[i] * 3;
            if (entry >= _colours.Length)
                throw new MediaFormatException(offset, $"a pixel has colour {row[i]} of a palette of {_colours.Length / 3}", Damaged);
            var alpha = row[i] < _alphas.Length ? _alphas[row[i]] : (byte)255;
            Put(rgba, i * 4, _colours[entry], _colours[entry + 1], _colours[entry + 2], alpha);
        }
    }

    private static void Put(Span<byte> rgba, int at, byte red, byte green, byte blue, byte alpha) =>
        BinaryPrimitives.WriteUInt32LittleEndian(rgba[at..], red | (uint)green << 8 | (uint)blue << 16 | (uint)alpha << 24);

    private static int Sample(PngChunk chunk, ReadOnlySpan<byte> data, int at)
    {
        var sample = BinaryPrimitives.ReadUInt16BigEndian(data[at..]);
        return sample <= 255 ? sample : throw new MediaFormatException(chunk.DataOffset + at, $"tRNS names the sample {sample} of an 8-bit picture", Damaged);
    }
}
