using System.Buffers.Binary;

namespace EvalKit.Media;

/// <summary>
/// How a stored picture is to be turned: the EXIF tag 0x0112, 1 to 8, of an eXIf chunk. It is read from the first directory alone, of
/// which every entry is looked at once; whatever is malformed is as if it were not there.
/// </summary>
internal static class PngOrientation
{
    /// <summary>Stored as it is to be seen.</summary>
    public const int Upright = 1;

    private const int Tag = 0x0112;
    private const int Entry = 12;
    private const int Short = 3;
    private const int Long = 4;

    /// <summary>The orientation that the chunks from here to the end say, as far as they can be followed.</summary>
    public static int Find(ReadOnlySpan<byte> file, int offset)
    {
        var chunks = new PngChunkReader(file, offset);
        while (chunks.TryNext(out var chunk) && !chunk.Is("IEND"u8))
        {
            if (!chunk.Is("eXIf"u8)) continue;
            chunk.Check(file);
            return Read(chunk.DataOf(file));
        }

        return Upright;
    }

    /// <summary>The orientation in the data of an eXIf chunk.</summary>
    public static int Read(ReadOnlySpan<byte> exif)
    {
        // Some writers keep the beginning that EXIF has in JPEG.
        var tiff = exif.StartsWith("Exif\0\0"u8) ? exif[6..] : exif;
        var little = tiff.StartsWith("II*\0"u8);
        if (!little && !tiff.StartsWith("MM\0*"u8)) return Upright;
        if (tiff.Length < 8) return Upright;
        var directory = Number(tiff[4..], little);
        if (directory + 2L > tiff.Length) return Upright;
        var entries = tiff[(int)directory..];
        var count = Half(entries, little);
        entries = entries[2..];
        for (var left = count; left > 0 && entries.Length >= Entry; left--, entries = entries[Entry..])
        {
            if (Half(entries, little) == Tag) return Value(entries, little);
        }

        return Upright;
    }

    /// <summary>Whether width and height change places.</summary>
    public static bool SwapsSides(int orientation) => orientation >= 5;

    private static int Value(ReadOnlySpan<byte> entry, bool little)
    {
        if (Number(entry[4..], little) != 1) return Upright;
        var value = Half(entry[2..], little) switch { Short => Half(entry[8..], little), Long => Number(entry[8..], little), _ => 0u };
        return value is >= 1 and <= 8 ? (int)value : Upright;
    }

    private static uint Half(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Number(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
