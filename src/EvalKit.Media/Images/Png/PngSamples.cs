using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EvalKit.Media;

/// <summary>Turns rows of stored samples, of any colour type and depth, into RGBA.</summary>
/// <remarks>
/// A sample v of 1, 2, 4 or 16 bits becomes v · 255 / (2ᵇ − 1), rounded to the nearest. Keys are compared before that. A pixel is written
/// as one number whose bytes lie in memory as R, G, B, A.
/// </remarks>
internal sealed class PngSamples
{
    private readonly PngColour _colour;
    private readonly int _depth;
    private readonly ulong? _key;
    private readonly int _colours;
    private readonly uint[]? _pixels;

    public PngSamples(PngHeader header, PngPalette palette)
    {
        (_colour, _depth, _key) = (header.Colour, header.Depth, palette.Key);
        _colours = _colour == PngColour.Palette ? palette.Colours.Length / 3 : 256;
        if (_colour == PngColour.Palette) _pixels = Pixels(palette);
        else if (_colour == PngColour.Grey && (_depth < 8 || (_depth == 8 && _key is not null))) _pixels = Greys(_depth, _key);
    }

    /// <summary>Widens a row of as many pixels as the target holds; at least <see cref="PngRows.Padding"/> bytes may be read behind it.</summary>
    public void Widen(ReadOnlySpan<byte> row, Span<byte> rgba, long offset)
    {
        var target = MemoryMarshal.Cast<byte, uint>(rgba);
        switch (_colour)
        {
            case PngColour.Grey or PngColour.Palette when _depth < 8:
                WidenPacked(row, target, offset);
                break;
            case PngColour.Grey or PngColour.Palette when _pixels is not null:
                WidenIndices(row, target, offset);
                break;
            case PngColour.Grey when _depth == 8:
                PngWidening.Grey(row, rgba);
                break;
            case PngColour.GreyAlpha when _depth == 8:
                for (var i = 0; i < target.Length; i++) target[i] = Pixel(row[2 * i], row[2 * i], row[2 * i], row[(2 * i) + 1]);
                break;
            case PngColour.Rgb when _depth == 8:
                PngWidening.Rgb(row, rgba);
                ApplyKey(rgba);
                break;
            case PngColour.Rgba when _depth == 8:
                row[..rgba.Length].CopyTo(rgba);
                break;
            default:
                WidenDeep(row, target);
                break;
        }
    }

    /// <summary>Makes transparent what has the key's colour, in a row of opaque 8-bit RGB pixels.</summary>
    public void ApplyKey(Span<byte> rgba)
    {
        if (_key is not { } key) return;
        var opaque = Pixel((byte)(key >> 32), (byte)(key >> 16), (byte)key, 255);
        var transparent = Pixel((byte)(key >> 32), (byte)(key >> 16), (byte)key, 0);
        MemoryMarshal.Cast<byte, uint>(rgba).Replace(opaque, transparent);
    }

    // The highest index of a row is looked at once, when the row is done; until then an index outside gives nothing.
    private void WidenIndices(ReadOnlySpan<byte> row, Span<uint> target, long offset)
    {
        var pixels = _pixels.AsSpan(0, 256);
        var highest = 0;
        for (var i = 0; i < target.Length; i++)
        {
            int index = row[i];
            highest = Math.Max(highest, index);
            target[i] = pixels[index];
        }

        if (highest >= _colours) throw PngRefusal.PaletteIndex.At(offset, highest, _colours);
    }

    // Several pixels to a byte, the leftmost in the highest bits.
    private void WidenPacked(ReadOnlySpan<byte> row, Span<uint> target, long offset)
    {
        var pixels = _pixels.AsSpan(0, 256);
        var (mask, highest) = ((1 << _depth) - 1, 0);
        for (int i = 0, bit = 0; i < target.Length; i++, bit += _depth)
        {
            var index = (row[bit >> 3] >> (8 - _depth - (bit & 7))) & mask;
            highest = Math.Max(highest, index);
            target[i] = pixels[index];
        }

        if (highest >= _colours) throw PngRefusal.PaletteIndex.At(offset, highest, _colours);
    }

    private void WidenDeep(ReadOnlySpan<byte> row, Span<uint> target)
    {
        var samples = _colour switch { PngColour.Grey => 1, PngColour.GreyAlpha => 2, PngColour.Rgb => 3, _ => 4 };
        for (var i = 0; i < target.Length; i++, row = row[(2 * samples)..])
        {
            var (first, second) = (Sample(row, 0), Sample(row, 1));
            target[i] = samples switch
            {
                1 => Pixel(Byte(first), Byte(first), Byte(first), first == _key ? (byte)0 : (byte)255),
                2 => Pixel(Byte(first), Byte(first), Byte(first), Byte(second)),
                3 => Pixel(Byte(first), Byte(second), Byte(Sample(row, 2)), ((first << 32) | (second << 16) | Sample(row, 2)) == _key ? (byte)0 : (byte)255),
                _ => Pixel(Byte(first), Byte(second), Byte(Sample(row, 2)), Byte(Sample(row, 3))),
            };
        }
    }

    private static ulong Sample(ReadOnlySpan<byte> row, int number) => BinaryPrimitives.ReadUInt16BigEndian(row[(2 * number)..]);

    // v · 255 / 65535 to the nearest, without dividing; exact for all 65,536 values.
    private static byte Byte(ulong sample) => (byte)(((sample * 255) + 32895) >> 16);

    private static uint[] Pixels(PngPalette palette)
    {
        var pixels = new uint[256];
        for (var i = 0; i < palette.Colours.Length / 3; i++)
        {
            var alpha = i < palette.Alphas.Length ? palette.Alphas[i] : (byte)255;
            pixels[i] = Pixel(palette.Colours[3 * i], palette.Colours[(3 * i) + 1], palette.Colours[(3 * i) + 2], alpha);
        }

        return pixels;
    }

    private static uint[] Greys(int depth, ulong? key)
    {
        var pixels = new uint[256];
        var white = (1 << depth) - 1;
        for (var i = 0; i <= white; i++)
        {
            var grey = (byte)(i * 255 / white);
            pixels[i] = Pixel(grey, grey, grey, key == (ulong)i ? (byte)0 : (byte)255);
        }

        return pixels;
    }

    private static uint Pixel(byte red, byte green, byte blue, byte alpha)
    {
        var pixel = red | ((uint)green << 8) | ((uint)blue << 16) | ((uint)alpha << 24);
        return BitConverter.IsLittleEndian ? pixel : BinaryPrimitives.ReverseEndianness(pixel);
    }
}
