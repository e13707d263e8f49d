using System.Buffers.Binary;

namespace EvalKit.Media.Tests;

/// <summary>What is not in order in an eXIf chunk is as if it were not there. The eight turns themselves are fixtures.</summary>
public sealed class PngOrientationTests
{
    public static TheoryData<string, byte[]> Malformed => new()
    {
        { "nothing", [] },
        { "another beginning", [.. "JJ*\0"u8, .. Exif()[4..]] },
        { "BigTIFF", [(byte)'I', (byte)'I', 43, 0, .. Exif()[4..]] },
        { "the beginning alone", Exif()[..4] },
        { "a directory in the middle of its count", Exif(directory: 25) },
        { "a directory behind the end", Exif(directory: 26) },
        { "a directory beyond four gigabytes", Exif(directory: uint.MaxValue) },
        { "an entry cut off", Exif()[..21] },
        { "no entries", Exif(count: 0) },
        { "another tag", Exif(tag: 0x0113) },
        { "a fraction", Exif(kind: 5) },
        { "two values", Exif(values: 2) },
        { "no value", Exif(values: 0) },
        { "orientation 0", Exif(orientation: 0) },
        { "orientation 9", Exif(orientation: 9) },
        { "four gigabytes of a wrong number", Exif(kind: 4, orientation: 0xFFFF) },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Malformed_EXIF_turns_nothing(string what, byte[] exif)
    {
        Assert.True(PngOrientation.Upright == PngOrientation.Read(exif), what);
        Assert.Equal(new ImageInfo(2, 1), PngCodec.Instance.ReadInfo(Picture(PngBytes.Chunk("eXIf", exif)), MediaLimits.Default));
    }

    [Fact]
    public void A_short_with_rubbish_behind_it_and_a_JPEG_beginning_are_read()
    {
        var exif = Exif(count: ushort.MaxValue);
        exif[20] = exif[21] = 0xEE;

        Assert.Equal(6, PngOrientation.Read(exif));
        Assert.Equal(6, PngOrientation.Read([.. "Exif\0\0"u8, .. exif]));
    }

    [Fact]
    public void The_first_of_two_counts_for_the_size_and_the_pixels()
    {
        var file = Picture([.. PngBytes.Chunk("eXIf", Exif(orientation: 6)), .. PngBytes.Chunk("eXIf", Exif(orientation: 1))]);

        Assert.Equal(new ImageInfo(1, 2), PngCodec.Instance.ReadInfo(file, MediaLimits.Default));
        Assert.Equal([1, 1, 1, 255, 2, 2, 2, 255], PngCodec.Instance.Decode(file, MediaLimits.Default).Rgba);
    }

    [Fact]
    public void Every_beginning_of_EXIF_is_read_without_an_error()
    {
        var exif = Exif();
        for (var length = 0; length < exif.Length; length++) PngOrientation.Read(exif.AsSpan(0, length));
    }

    // Larger than the squares that are turned at once.
    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Pictures_of_any_size_are_turned_and_turned_back(int orientation)
    {
        var back = orientation switch { 6 => 8, 8 => 6, _ => orientation };
        foreach (var (width, height) in new[] { (1, 1), (1, 70), (31, 33), (64, 65), (100, 7) })
        {
            var pixels = Pictures.Make(new(width, height, Pictures.Content.Noise, 5));

            var turned = PngUpright.Turn(pixels.Clone(), orientation);

            Assert.Equal((height, width), (turned.Width, turned.Height));
            Assert.Equal(pixels.Rgba, PngUpright.Turn(turned, back).Rgba);
        }
    }

    private static byte[] Picture(byte[] chunks) =>
        PngBytes.File(PngBytes.Header(2, 1, colour: 0), chunks, PngBytes.Data(0, 1, 2), PngBytes.End());

    private static byte[] Exif(
        uint directory = 8, ushort count = 1, ushort tag = 0x0112, ushort kind = 3, uint values = 1, ushort orientation = 6)
    {
        var exif = new byte[26];
        "II*\0"u8.CopyTo(exif);
        BinaryPrimitives.WriteUInt32LittleEndian(exif.AsSpan(4), directory);
        BinaryPrimitives.WriteUInt16LittleEndian(exif.AsSpan(8), count);
        BinaryPrimitives.WriteUInt16LittleEndian(exif.AsSpan(10), tag);
        BinaryPrimitives.WriteUInt16LittleEndian(exif.AsSpan(12), kind);
        BinaryPrimitives.WriteUInt32LittleEndian(exif.AsSpan(14), values);
        BinaryPrimitives.WriteUInt16LittleEndian(exif.AsSpan(18), orientation);
        return exif;
    }
}
