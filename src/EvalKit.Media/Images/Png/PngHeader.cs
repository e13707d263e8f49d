using System.Buffers.Binary;
using System.Globalization;

namespace EvalKit.Media;

/// <summary>A PNG's signature and IHDR chunk, checked.</summary>
internal readonly record struct PngHeader(int Width, int Height, PngColour Colour)
{
    /// <summary>Where the chunk after the header begins.</summary>
    public const int Length = 33;

    private const string ConvertAdvice = "convert the picture to 8 bits per sample without interlacing";

    /// <summary>The eight bytes that every PNG begins with.</summary>
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Bytes per pixel in the compressed rows.</summary>
    public int PixelBytes => Colour switch
    {
        PngColour.Grey or PngColour.Palette => 1,
        PngColour.GreyAlpha => 2,
        PngColour.Rgb => 3,
        _ => 4,
    };

    /// <summary>Bytes per row, without the filter byte before it.</summary>
    public int RowBytes => Width * PixelBytes;

    /// <summary>Bytes of all rows with their filter bytes: what the picture's data must inflate to.</summary>
    public long InflatedLength => (1L + RowBytes) * Height;

    public static PngHeader Read(ReadOnlySpan<byte> file, MediaLimits limits)
    {
        if (!file.StartsWith(Signature)) throw new MediaFormatException(0, "the PNG signature is missing", "check that the file is a PNG");
        var chunks = new PngChunkReader(file);
        var chunk = chunks.Next();
        if (!chunk.Is("IHDR"u8)) throw new MediaFormatException(8, "the first chunk is not IHDR", "the file is damaged; copy it again");
        var data = file.Slice(chunk.DataOffset, chunk.DataLength);
        if (data.Length != 13) throw new MediaFormatException(8, $"IHDR has {data.Length} bytes instead of 13", "the file is damaged; copy it again");

        var width = BinaryPrimitives.ReadUInt32BigEndian(data);
        var height = BinaryPrimitives.ReadUInt32BigEndian(data[4..]);
        if (width is 0 or > int.MaxValue || height is 0 or > int.MaxValue)
            throw new MediaFormatException(16, Size(width, height, "is not a size a picture can have"), "the file is damaged; copy it again");
        if ((long)width * height > limits.MaxPixels)
        {
            throw new MediaFormatException(
                16,
                Size(width, height, $"is more than the limit of {limits.MaxPixels.ToString(CultureInfo.InvariantCulture)} pixels"),
                "scale the picture down, or raise MediaLimits.MaxPixels if this is meant");
        }

        CheckFormat(data);
        return new((int)width, (int)height, (PngColour)data[9]);
    }

    private static void CheckFormat(ReadOnlySpan<byte> data)
    {
        var (depth, colour) = (data[8], data[9]);
        if (colour is not (0 or 2 or 3 or 4 or 6)) throw new MediaFormatException(25, $"colour type {colour} does not exist", "the file is damaged; copy it again");
        if (depth is not (1 or 2 or 4 or 8 or 16)) throw new MediaFormatException(24, $"bit depth {depth} does not exist", "the file is damaged; copy it again");
        if (depth != 8) throw new MediaFormatException(24, $"{depth}-bit PNG is not supported yet", ConvertAdvice);
        if (data[10] != 0) throw new MediaFormatException(26, $"compression method {data[10]} does not exist", "the file is damaged; copy it again");
        if (data[11] != 0) throw new MediaFormatException(27, $"filter method {data[11]} does not exist", "the file is damaged; copy it again");
        if (data[12] > 1) throw new MediaFormatException(28, $"interlace method {data[12]} does not exist", "the file is damaged; copy it again");
        if (data[12] == 1) throw new MediaFormatException(28, "interlaced PNG is not supported yet", ConvertAdvice);
    }

    private static string Size(uint width, uint height, string complaint) =>
        string.Create(CultureInfo.InvariantCulture, $"{width} × {height} {complaint}");
}
