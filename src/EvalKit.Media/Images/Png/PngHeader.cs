using System.Buffers.Binary;

namespace EvalKit.Media;

/// <summary>A PNG's signature and IHDR chunk, checked.</summary>
/// <param name="Width">Pixels per row as stored.</param>
/// <param name="Height">Rows as stored.</param>
/// <param name="Colour">What a pixel consists of.</param>
/// <param name="Depth">Bits per sample: 1, 2, 4, 8 or 16.</param>
/// <param name="IsInterlaced">Whether the rows come in Adam7's seven passes.</param>
internal readonly record struct PngHeader(int Width, int Height, PngColour Colour, int Depth = 8, bool IsInterlaced = false)
{
    /// <summary>Where the chunk after the header begins.</summary>
    public const int Length = 33;

    /// <summary>The longest row that can be read, in bytes: 2²⁶ pixels of 64 bits, as many as the default limit allows.</summary>
    public const int LongestRow = 1 << 29;

    /// <summary>The eight bytes that every PNG begins with.</summary>
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Bits per pixel in the compressed rows.</summary>
    public int PixelBits => Depth * Colour switch
    {
        PngColour.Grey or PngColour.Palette => 1,
        PngColour.GreyAlpha => 2,
        PngColour.Rgb => 3,
        _ => 4,
    };

    /// <summary>Bytes per pixel, at least 1: how far back the filters look.</summary>
    public int PixelBytes => Math.Max(1, PixelBits / 8);

    /// <summary>Bytes per row, without the filter byte before it.</summary>
    public int RowBytes => BytesOf(Width);

    /// <summary>Bytes of all rows with their filter bytes: what the picture's data must inflate to.</summary>
    public long InflatedLength
    {
        get
        {
            if (!IsInterlaced) return (1L + RowBytes) * Height;
            var length = 0L;
            foreach (var pass in PngPass.All)
            {
                var (width, height) = pass.SizeOf(Width, Height);
                if (width > 0) length += (1L + BytesOf(width)) * height;
            }

            return length;
        }
    }

    /// <summary>Bytes of a row of so many pixels, without the filter byte before it.</summary>
    public int BytesOf(int width) => (int)((((long)width * PixelBits) + 7) / 8);

    public static PngHeader Read(ReadOnlySpan<byte> file, MediaLimits limits)
    {
        if (!file.StartsWith(Signature)) throw PngRefusal.Signature.At(0);
        var chunks = new PngChunkReader(file);
        var chunk = chunks.Next();
        if (!chunk.Is("IHDR"u8)) throw PngRefusal.HeaderMissing.At(8);
        chunk.Check(file);
        var data = file.Slice(chunk.DataOffset, chunk.DataLength);
        if (data.Length != 13) throw PngRefusal.HeaderLength.At(8, data.Length);

        var width = BinaryPrimitives.ReadUInt32BigEndian(data);
        var height = BinaryPrimitives.ReadUInt32BigEndian(data[4..]);
        if (width is 0 or > int.MaxValue || height is 0 or > int.MaxValue) throw PngRefusal.Size.At(16, width, height);
        if ((long)width * height > limits.MaxPixels) throw PngRefusal.TooLarge.At(16, width, height, limits.MaxPixels);
        CheckFormat(data);
        var header = new PngHeader((int)width, (int)height, (PngColour)data[9], data[8], data[12] == 1);
        var row = (width * (long)header.PixelBits) / 8;
        return row <= LongestRow ? header : throw PngRefusal.RowTooLong.At(16, width, row, LongestRow);
    }

    private static void CheckFormat(ReadOnlySpan<byte> data)
    {
        var (depth, colour) = (data[8], data[9]);
        if (colour is not (0 or 2 or 3 or 4 or 6)) throw PngRefusal.Colour.At(25, colour);
        if (depth is not (1 or 2 or 4 or 8 or 16)) throw PngRefusal.Depth.At(24, depth);
        if (colour switch { 0 => false, 3 => depth == 16, _ => depth < 8 }) throw PngRefusal.ColourDepth.At(24, colour, depth);
        if (data[10] != 0) throw PngRefusal.Compression.At(26, data[10]);
        if (data[11] != 0) throw PngRefusal.FilterMethod.At(27, data[11]);
        if (data[12] > 1) throw PngRefusal.Interlace.At(28, data[12]);
    }
}
