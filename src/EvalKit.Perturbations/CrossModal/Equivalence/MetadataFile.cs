using System.Buffers.Binary;
using System.Text;
using EvalKit.Media;

namespace EvalKit;

/// <summary>The canonical file of a picture or a sound, with a description put into it that programs show beside the content.</summary>
internal static class MetadataFile
{
    // Signature and IHDR; what describes a picture may stand anywhere behind.
    private const int AfterHeader = 33;

    private const ushort ImageDescription = 0x010E;

    /// <summary>Title and description as tEXt, as iTXt in UTF-8, and as the EXIF description (PNG, third edition, 11.3.3 and 11.3.4; EXIF 2.32, 4.6.4).</summary>
    public static byte[] Encode(PixelBuffer picture, string claim)
    {
        var canonical = PngCodec.Encode(picture);
        var text = Encoding.ASCII.GetBytes(claim);
        return
        [
            .. canonical.AsSpan(0, AfterHeader),
            .. Chunk("tEXt"u8, [.. "Title\0"u8, .. text]),
            .. Chunk("tEXt"u8, [.. "Description\0"u8, .. text]),
            // No compression, its method, no language, no translated keyword.
            .. Chunk("iTXt"u8, [.. "Description\0\0\0\0\0"u8, .. text]),
            .. Chunk("eXIf"u8, Exif(text)),
            .. canonical.AsSpan(AfterHeader),
        ];
    }

    /// <summary>Title, subject and comment as a LIST of INFO behind the samples (Multimedia Programming Interface 1.0, 2-14).</summary>
    public static byte[] Encode(SampleBuffer sound, string claim)
    {
        var canonical = WavCodec.Encode(sound);
        byte[] text = [.. Encoding.ASCII.GetBytes(claim), 0];
        byte[] list = [.. "INFO"u8, .. Entry("INAM"u8, text), .. Entry("ISBJ"u8, text), .. Entry("ICMT"u8, text)];
        byte[] file = [.. canonical, .. Entry("LIST"u8, list)];
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        return file;
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        type.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(data.Length + 8), Crc32.Of(chunk.AsSpan(4, data.Length + 4)));
        return chunk;
    }

    /// <summary>A TIFF of one directory with one entry.</summary>
    private static byte[] Exif(ReadOnlySpan<byte> text)
    {
        const int textAt = 26;
        var exif = new byte[textAt + text.Length + 1];
        "II*\0"u8.CopyTo(exif);
        BinaryPrimitives.WriteInt32LittleEndian(exif.AsSpan(4), 8);
        BinaryPrimitives.WriteUInt16LittleEndian(exif.AsSpan(8), 1);
        BinaryPrimitives.WriteUInt16LittleEndian(exif.AsSpan(10), ImageDescription);
        // ASCII, with its closing zero.
        BinaryPrimitives.WriteUInt16LittleEndian(exif.AsSpan(12), 2);
        BinaryPrimitives.WriteInt32LittleEndian(exif.AsSpan(14), text.Length + 1);
        BinaryPrimitives.WriteInt32LittleEndian(exif.AsSpan(18), textAt);
        text.CopyTo(exif.AsSpan(textAt));
        return exif;
    }

    private static byte[] Entry(ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        var entry = new byte[8 + content.Length + content.Length % 2];
        name.CopyTo(entry);
        BinaryPrimitives.WriteInt32LittleEndian(entry.AsSpan(4), content.Length);
        content.CopyTo(entry.AsSpan(8));
        return entry;
    }
}
