using System.Buffers.Binary;
using System.Reflection;

namespace EvalKit.Media.Tests;

/// <summary>For every reason of <see cref="PngRefusal"/> a file that must be refused for it.</summary>
/// <param name="Name">The member of <see cref="PngRefusal"/>.</param>
/// <param name="Reason">What the error must say.</param>
/// <param name="Offset">The place it must name.</param>
internal sealed record PngRefusals(string Name, string Reason, long Offset, byte[] File)
{
    private static readonly byte[] Header = PngBytes.Header(1, 1);
    private static readonly byte[] Grey = PngBytes.Header(1, 1, colour: 0);
    private static readonly byte[] Palette = PngBytes.Header(1, 1, colour: 3);
    private static readonly byte[] Colour = PngBytes.Chunk("PLTE", 1, 2, 3);
    private static readonly byte[] Key = PngBytes.Chunk("tRNS", 0, 1, 0, 2, 0, 3);
    private static readonly byte[] Data = PngBytes.Data(0, 1, 2, 3);

    public static IReadOnlyList<PngRefusals> All { get; } =
    [
        new("Signature", "the PNG signature is missing", 0, [0x89, .. "PNX\r\n\u001a\n"u8]),
        new("Cut", "the file ends before its IEND chunk", 33, PngBytes.File(Header)),
        Of("ChunkType", "a chunk's type is not four letters", 37, Header, PngBytes.Chunk("ID4T"), Data),
        Of("ChunkLength", "chunk IDAT declares 4294967295 bytes where 15 are left", 33, Header, Declared(uint.MaxValue)),
        Of("ChunkLength", "chunk IDAT declares 2147483648 bytes where 15 are left", 33, Header, Declared(1u << 31)),
        Of("ChunkLength", "chunk IDAT declares 16 bytes where 15 are left", 33, Header, Declared(16)),
        Of("ChunkChecksum", "the CRC of chunk IHDR does not match", 8, Damaged(Header), Data),
        Of("ChunkChecksum", "the CRC of chunk tEXt does not match", 33, Header, Damaged(PngBytes.Chunk("tEXt", 65, 0, 66)), Data),
        Of("ChunkChecksum", "the CRC of chunk eXIf does not match", 33, Header, Damaged(PngBytes.Chunk("eXIf", 1)), Data),
        Of("UnknownChunk", "the critical chunk ABCD is unknown", 33, Header, PngBytes.Chunk("ABCD"), Data),
        Of("HeaderMissing", "the first chunk is not IHDR", 8, Data, Header),
        Of("HeaderTwice", "there are two IHDR chunks", 33, Header, Header, Data),
        Of("HeaderLength", "IHDR has 12 bytes instead of 13", 8, PngBytes.Chunk("IHDR", new byte[12]), Data),
        Of("Size", "0 × 1 is not a size a picture can have", 16, PngBytes.Header(0, 1), Data),
        Of("Size", "1 × 4294967295 is not a size a picture can have", 16, PngBytes.Header(1, uint.MaxValue), Data),
        Of("TooLarge", "8193 × 8192 is more than the limit of 67108864 pixels", 16, PngBytes.Header(8193, 8192), Data),
        Of("RowTooLong", "a row of 200000000 pixels takes 1600000000 bytes; at most 536870912 can be read", 16, PngBytes.Header(200_000_000, 1, 16, 6), Data),
        Of("Colour", "colour type 5 does not exist", 25, PngBytes.Header(1, 1, colour: 5), Data),
        Of("Depth", "bit depth 7 does not exist", 24, PngBytes.Header(1, 1, depth: 7), Data),
        Of("ColourDepth", "colour type 2 does not exist with bit depth 4", 24, PngBytes.Header(1, 1, depth: 4), Data),
        Of("ColourDepth", "colour type 3 does not exist with bit depth 16", 24, PngBytes.Header(1, 1, depth: 16, colour: 3), Data),
        Of("Compression", "compression method 1 does not exist", 26, PngBytes.Header(1, 1, compression: 1), Data),
        Of("FilterMethod", "filter method 64 does not exist", 27, PngBytes.Header(1, 1, filter: 64), Data),
        Of("Interlace", "interlace method 2 does not exist", 28, PngBytes.Header(1, 1, interlace: 2), Data),
        Of("PaletteLate", "PLTE comes too late", 33 + Data.Length, Header, Data, Colour),
        Of("PaletteLate", "PLTE comes too late", 51, Header, Key, Colour, Data),
        Of("PaletteTwice", "there are two PLTE chunks", 48, Header, Colour, Colour, Data),
        Of("PaletteOfGrey", "a grey picture has a palette", 33, Grey, Colour, Data),
        Of("PaletteLength", "PLTE has 4 bytes; 1 to 256 colours take 3 each", 33, Header, PngBytes.Chunk("PLTE", new byte[4]), Data),
        Of("PaletteLength", "PLTE has 0 bytes; 1 to 256 colours take 3 each", 33, Header, PngBytes.Chunk("PLTE"), Data),
        Of("PaletteLength", "PLTE has 771 bytes; 1 to 256 colours take 3 each", 33, Header, PngBytes.Chunk("PLTE", new byte[771]), Data),
        Of("PaletteMissing", "a palette picture has no PLTE chunk", 33, Palette, PngBytes.Data(0, 0)),
        Of("PaletteIndex", "a pixel has colour 1 of a palette of 1", 53, Palette, Colour, PngBytes.Chunk("IDAT", Stored([0, 1]))),
        Of("PaletteIndex", "a pixel has colour 3 of a palette of 1", 53, PngBytes.Header(1, 1, 2, 3), Colour, PngBytes.Chunk("IDAT", Stored([0, 0xC0]))),
        Of("TransparencyLate", "tRNS comes too late", 33 + Data.Length, Header, Data, Key),
        Of("TransparencyTwice", "there are two tRNS chunks", 51, Header, Key, Key, Data),
        Of("Transparency", "tRNS with 2 bytes does not fit the picture's colour type", 33, Header, PngBytes.Chunk("tRNS", 0, 1), Data),
        Of("Transparency", "tRNS with 2 bytes does not fit the picture's colour type", 48, Palette, Colour, PngBytes.Chunk("tRNS", 0, 1), Data),
        Of("Transparency", "tRNS with 6 bytes does not fit the picture's colour type", 33, PngBytes.Header(1, 1, colour: 6), Key, Data),
        Of("DataMissing", "there is no IDAT chunk", 33, Header),
        Of("DataScattered", "the IDAT chunks are not next to each other", 45 + Data.Length, Header, Data, PngBytes.Chunk("tEXt"), Data),
        Of("DataTooShort", "12 bytes of IDAT cannot hold 1000 × 1000 pixels", 33, PngBytes.Header(1000, 1000), PngBytes.Chunk("IDAT", new byte[12])),
        Of("DataEnds", "the compressed data ends before the last row", -1, PngBytes.Header(1, 2), Data),
        Of("DataGoesOn", "the compressed data holds more than the picture", -1, Grey, Data),
        Of("Filter", "row 0 has filter type 5, which does not exist", -1, Header, PngBytes.Data(5, 1, 2, 3)),
        Of("Filter", "row 1 has filter type 255, which does not exist", -1, PngBytes.Header(1, 2, interlace: 1), PngBytes.Data(0, 1, 2, 3, 255, 1, 2, 3)),
        Stream("StreamHeader", "the compressed data does not begin like a zlib stream", new(0x79)),
        Stream("StreamHeader", "the compressed data does not begin like a zlib stream", new(0x88, 0x1C)),
        Stream("StreamHeader", "the compressed data does not begin like a zlib stream", new(0x78, 0x02)),
        Stream("StreamDictionary", "the compressed data asks for a preset dictionary, which PNG does not have", new(0x78, 0x20)),
        Stream("StreamTruncated", "the compressed data is cut off", new DeflateBits().Fixed()),
        Stream("StreamTruncated", "the compressed data is cut off", new DeflateBits().Number(1, 3).Bytes(4, 0, 0xFB, 0xFF, 0, 1, 2)),
        Stream("StreamBlockType", "the compressed data has a block of a type that does not exist", new DeflateBits().Number(7, 3)),
        Stream("StreamStoredLength", "a stored block of the compressed data contradicts its own length", new DeflateBits().Number(1, 3).Bytes(4, 0, 4, 0)),
        Stream("StreamTooManyCodes", "a block of the compressed data declares more codes than exist", new DeflateBits().Dynamic(287, 1, 1, 1, 1, 1)),
        Stream("StreamTooManyCodes", "a block of the compressed data declares more codes than exist", new DeflateBits().Dynamic(257, 31, 1, 1, 1, 1)),
        Stream("StreamCodeLengths", "a block of the compressed data has code lengths that make no complete code", new DeflateBits().Dynamic(257, 1, 1, 1, 1, 1)),
        Stream("StreamCodeLengths", "a block of the compressed data has code lengths that make no complete code", new DeflateBits().Dynamic(257, 1, 1, 0, 0, 0)),
        Stream("StreamCodeLengths", "a block of the compressed data has code lengths that make no complete code", Literals("10", 257)),
        Stream("StreamRepetition", "a block of the compressed data repeats code lengths that are not there", new DeflateBits().Dynamic(257, 1, 1, 0, 1, 0).Code("0").Number(0, 2)),
        Stream("StreamRepetition", "a block of the compressed data repeats code lengths that are not there",
            new DeflateBits().Dynamic(257, 1, 1, 0, 1, 0).Code("1").Number(127, 7).Code("1").Number(127, 7)),
        Stream("StreamNoEnd", "a block of the compressed data has no code for its end", Literals("0", 258)),
        Stream("StreamLiteral", "the compressed data has a code that means nothing", new DeflateBits().Fixed().Code("11000110")),
        Stream("StreamDistanceCode", "the compressed data has a distance code that means nothing",
            new DeflateBits().Fixed().Code("00110000").Code("0000001").Code("11110")),
        Stream("StreamDistance", "the compressed data refers to bytes before its beginning or outside its window",
            new DeflateBits().Fixed().Code("00110000").Code("0000001").Code("00001")),
        Stream("StreamChecksum", "the Adler-32 of the compressed data does not match", new DeflateBits().Number(1, 3).Bytes(4, 0, 0xFB, 0xFF, 0, 1, 2, 3, 0, 0, 0, 0)),
        Of("StreamTrailing", "bytes follow the end of the compressed data", -1, Header, PngBytes.Chunk("IDAT", [.. Stored([0, 1, 2, 3]), 0])),
    ];

    /// <summary>Every reason there is.</summary>
    public static IEnumerable<string> Names =>
        typeof(PngRefusal).GetFields(BindingFlags.Static | BindingFlags.Public).Where(reason => reason.FieldType == typeof(PngRefusal)).Select(reason => reason.Name);

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, All.Count)];

    private static PngRefusals Of(string name, string reason, long offset, params byte[][] chunks) =>
        new(name, reason, offset, PngBytes.File([.. chunks, PngBytes.End()]));

    private static PngRefusals Stream(string name, string reason, DeflateBits stream) =>
        Of(name, reason, -1, Header, PngBytes.Chunk("IDAT", [.. stream.ToArray()]));

    // A block whose first 257 or 258 code lengths are all 8 or 0 — said by the code length code's symbols 8 and 0, of one bit each.
    private static DeflateBits Literals(string pattern, int count)
    {
        var bits = new DeflateBits().Dynamic(count, 1, 0, 0, 0, 1, 1);
        for (var i = 0; i <= count; i++) bits.Code(pattern[i % pattern.Length].ToString());
        return bits;
    }

    private static byte[] Stored(byte[] bytes)
    {
        var adler = Adler32.Append(Adler32.Empty, bytes);
        return new DeflateBits().Number(1, 3).Bytes((byte)bytes.Length, 0, (byte)~bytes.Length, 0xFF)
            .Bytes(bytes).Bytes((byte)(adler >> 24), (byte)(adler >> 16), (byte)(adler >> 8), (byte)adler).ToArray();
    }

    private static byte[] Damaged(byte[] chunk)
    {
        var damaged = (byte[])chunk.Clone();
        damaged[8] ^= 1;
        return damaged;
    }

    private static byte[] Declared(uint length)
    {
        var chunk = PngBytes.Chunk("IDAT", 1, 2, 3);
        BinaryPrimitives.WriteUInt32BigEndian(chunk, length);
        return chunk;
    }
}
