using System.Security.Cryptography;

namespace EvalKit.Media.Tests;

public sealed class PngDecodingTests
{
    public static TheoryData<string> Fixtures => PictureFixture.Files;

    private static byte[] OnePixel => PngBytes.Data(0, 1, 2, 3);

    private static PixelBuffer Decoded(byte[] file, MediaLimits? limits = null) => PngCodec.Instance.Decode(file, limits ?? MediaLimits.Default);

    private static ImageInfo Info(byte[] file) => PngCodec.Instance.ReadInfo(file, MediaLimits.Default);

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void What_another_program_wrote_has_the_pixels_that_other_programs_say(string file)
    {
        var fixture = PictureFixture.Named(file);

        var pixels = Decoded(Fixture.Bytes(file));

        Assert.Equal((fixture.Width, fixture.Height), (pixels.Width, pixels.Height));
        Assert.Equal(fixture.Sha256, Convert.ToHexStringLower(SHA256.HashData(pixels.Rgba)));
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void The_header_alone_tells_the_size_of_the_upright_picture(string file)
    {
        var fixture = PictureFixture.Named(file);

        Assert.Equal(new ImageInfo(fixture.Width, fixture.Height), Info(Fixture.Bytes(file)));
    }

    [Fact]
    public void The_size_is_read_without_inflating_or_checking_the_pixels()
    {
        var file = Fixture.Bytes("orientation-6-little.png");
        var data = file.AsSpan().IndexOf("IDAT"u8);
        file.AsSpan(data + 4, 10).Fill(0xEE);

        Assert.Equal(new ImageInfo(9, 13), Info(file));
        Assert.Throws<MediaFormatException>(() => Decoded(file));
    }

    [Fact]
    public void A_file_that_is_cut_off_has_the_size_that_its_chunks_tell_so_far()
    {
        var file = PngBytes.File(PngBytes.Header(3, 2), PngBytes.Data(new byte[20]))[..^5];

        Assert.Equal(new ImageInfo(3, 2), Info(file));
    }

    [Fact]
    public void Sixteen_bits_are_rounded_to_the_nearest_of_eight()
    {
        var pixels = Decoded(Fixture.Bytes("grey16-every.png"));

        for (var sample = 0; sample < 65536; sample++)
            Assert.Equal((byte)Math.Round(sample * 255 / 65535m, MidpointRounding.AwayFromZero), pixels.Rgba[sample * 4]);
    }

    [Fact]
    public void A_key_of_a_shallow_picture_counts_with_its_low_bits_alone()
    {
        var file = PngBytes.File(PngBytes.Header(2, 1, depth: 1, colour: 0), PngBytes.Chunk("tRNS", 0xFF, 0xFE), PngBytes.Data(0, 0b0100_0000), PngBytes.End());

        Assert.Equal([0, 0, 0, 0, 255, 255, 255, 255], Decoded(file).Rgba);
    }

    [Fact]
    public void A_palette_may_have_more_colours_than_its_indices_reach()
    {
        var file = PngBytes.File(
            PngBytes.Header(1, 1, depth: 1, colour: 3), PngBytes.Chunk("PLTE", 1, 2, 3, 4, 5, 6, 7, 8, 9), PngBytes.Data(0, 0x80), PngBytes.End());

        Assert.Equal([4, 5, 6, 255], Decoded(file).Rgba);
    }

    [Fact]
    public void Data_in_pieces_of_any_size_is_the_same_picture()
    {
        var zlib = PngBytes.Zlib([.. Enumerable.Range(0, 40 * 91).Select(i => (byte)(i % 91 == 0 ? i % 5 : i * i / 7))]);
        var whole = Decoded(PngBytes.File(PngBytes.Header(30, 40), PngBytes.Chunk("IDAT", zlib), PngBytes.End())).Rgba;
        for (var size = 1; size < 40; size++)
        {
            var pieces = zlib.Chunk(size).SelectMany(piece => PngBytes.Chunk("IDAT", piece)).ToArray();

            Assert.Equal(whole, Decoded(PngBytes.File(PngBytes.Header(30, 40), pieces, PngBytes.Chunk("IDAT"), PngBytes.End())).Rgba);
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(0x80000000, 1)]
    [InlineData(0x7FFFFFFF, 0x7FFFFFFF)]
    [InlineData(0xFFFFFFFF, 0xFFFFFFFF)]
    [InlineData(1 << 16, 1 << 15)]
    [InlineData(8192, 8192)]
    public void Impossible_and_huge_sizes_are_refused_before_anything_is_allocated(uint width, uint height)
    {
        var file = PngBytes.File(PngBytes.Header(width, height), OnePixel, PngBytes.End());
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<MediaFormatException>(() => Decoded(file));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000);
    }

    [Fact]
    public void Data_that_inflates_to_more_than_the_picture_is_not_inflated_further()
    {
        var file = PngBytes.File(PngBytes.Header(1, 1), PngBytes.Data(new byte[64 << 20]), PngBytes.End());
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal("the compressed data holds more than the picture", Assert.Throws<MediaFormatException>(() => Decoded(file)).Reason);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 500_000);
    }

    // The second time, so that what is rented is there already.
    [Theory]
    [InlineData(6, 8, 0)]
    [InlineData(6, 16, 0)]
    [InlineData(2, 8, 1)]
    [InlineData(0, 1, 0)]
    public void A_large_picture_takes_its_pixels_and_little_more(byte colour, byte depth, byte interlace)
    {
        var header = PngBytes.Header(1000, 900, depth, colour, interlace: interlace);
        var length = new PngHeader(1000, 900, (PngColour)colour, depth, interlace == 1).InflatedLength;
        var file = PngBytes.File(header, PngBytes.Data(new byte[length]), PngBytes.End());
        Decoded(file);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Decoded(file);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1000 * 900 * 4, (1000 * 900 * 4) + 20_000);
    }

    [Theory]
    [InlineData("palette-alpha.png")]
    [InlineData("rgba16-interlaced.png")]
    [InlineData("orientation-6-big.png")]
    public void Every_shortened_file_is_refused(string fixture)
    {
        var file = Fixture.Bytes(fixture);
        for (var length = 0; length < file.Length; length++) Assert.Throws<MediaFormatException>(() => Decoded(file[..length]));
    }

    [Fact]
    public void A_picture_over_the_pixel_limit_is_refused_and_one_at_the_limit_is_not()
    {
        var file = Fixture.Bytes("rgb.png");

        Assert.Equal(13 * 9, Decoded(file, new() { MaxPixels = 13 * 9 }).Rgba.Length / 4);
        Assert.Contains("more than the limit of 116 pixels", Assert.Throws<MediaFormatException>(() => Decoded(file, new() { MaxPixels = 116 })).Reason, StringComparison.Ordinal);
    }
}
