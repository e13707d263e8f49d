using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Media.Tests;

public sealed class PngCodecTests
{
    private static PixelBuffer Decoded(byte[] file, MediaLimits? limits = null) => PngCodec.Instance.Decode(file, limits ?? MediaLimits.Default);

    private static MediaFormatException Refusal(params byte[][] chunks) =>
        Assert.Throws<MediaFormatException>(() => Decoded(PngBytes.File(chunks)));

    // One opaque RGB pixel.
    private static byte[] OnePixel => PngBytes.Data(0, 1, 2, 3);

    public sealed class Encode
    {
        [Fact]
        public void Any_picture_decodes_to_itself() => Prop.ForAll(Pictures.Any, recipe =>
        {
            var pixels = Pictures.Make(recipe);

            var decoded = Decoded(PngCodec.Encode(pixels));

            return decoded.Width == pixels.Width && decoded.Height == pixels.Height && decoded.Rgba.AsSpan().SequenceEqual(pixels.Rgba);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

        [Theory]
        [InlineData(Pictures.Content.Flat, 1, 1)]
        [InlineData(Pictures.Content.Noise, 1, 257)]
        [InlineData(Pictures.Content.Noise, 257, 1)]
        [InlineData(Pictures.Content.OpaqueNoise, 700, 200)]
        [InlineData(Pictures.Content.Smooth, 700, 400)]
        [InlineData(Pictures.Content.Flat, 2000, 1500)]
        [InlineData(Pictures.Content.RareColours, 900, 900)]
        public void Large_and_thin_pictures_decode_to_themselves(Pictures.Content content, int width, int height)
        {
            var pixels = Pictures.Make(new(width, height, content, 7));

            Assert.True(Decoded(PngCodec.Encode(pixels)).Rgba.AsSpan().SequenceEqual(pixels.Rgba));
        }

        // The colour type stands at offset 25.
        [Theory]
        [InlineData(Pictures.Content.Grey, PngColour.Grey)]
        [InlineData(Pictures.Content.GreyWithAlpha, PngColour.GreyAlpha)]
        [InlineData(Pictures.Content.OpaqueNoise, PngColour.Rgb)]
        [InlineData(Pictures.Content.Noise, PngColour.Rgba)]
        public void The_smallest_colour_type_that_holds_the_pixels_is_chosen(Pictures.Content content, object colour) =>
            Assert.Equal((byte)(PngColour)colour, PngCodec.Encode(Pictures.Make(new(8, 8, content, 3)))[25]);

        [Fact]
        public void The_colour_of_invisible_pixels_is_kept()
        {
            byte[] rgba = [10, 20, 30, 0, 40, 50, 60, 0];

            Assert.Equal(rgba, Decoded(PngCodec.Encode(new(2, 1, (byte[])rgba.Clone()))).Rgba);
        }

        [Fact]
        public void Plain_pictures_become_small() =>
            Assert.InRange(PngCodec.Encode(Pictures.Make(new(1000, 1000, Pictures.Content.Flat, 9))).Length, 1, 20_000);

        [Fact]
        public void Noise_grows_by_little_more_than_its_frame() =>
            Assert.InRange(PngCodec.Encode(Pictures.Make(new(100, 100, Pictures.Content.Noise, 9))).Length, 40_000, 40_300);

        // Baselines and caches rest on these bytes: a change here needs a new version of every perturbation of pictures.
        [Theory]
        [InlineData(Pictures.Content.Flat, "b579bfc2ef7524f1091a6848c61ffde4")]
        [InlineData(Pictures.Content.Grey, "3a3c6f0e24a252152aa948274215e7f0")]
        [InlineData(Pictures.Content.GreyWithAlpha, "815e58a787d6c2d1fdbcefb5c1d7eb92")]
        [InlineData(Pictures.Content.OpaqueNoise, "3557b728490efbd1ddc36f364fd904fc")]
        [InlineData(Pictures.Content.Noise, "b74fa381e4fe2901da3f5b96554f49ed")]
        [InlineData(Pictures.Content.Smooth, "bd8447a4e5b0ad6627d2b26ef68fbea6")]
        [InlineData(Pictures.Content.Stripes, "82e76e54f037036d0f2b07a8d36e8ae9")]
        [InlineData(Pictures.Content.RareColours, "a7f5b7254e7d8fbf037aad49352ba4e0")]
        public void The_bytes_are_the_same_on_every_platform(Pictures.Content content, string hash) =>
            Assert.Equal(hash, ContentHash.Of(PngCodec.Encode(Pictures.Make(new(93, 61, content, 20)))).ToString());
    }

    public sealed class Decode
    {
        public static TheoryData<string> Fixtures => Fixture.Pngs;

        [Theory]
        [MemberData(nameof(Fixtures))]
        public void What_another_program_wrote_has_the_pixels_that_program_says(string file)
        {
            var fixture = Fixture.Named(file);

            var pixels = Decoded(Fixture.Bytes(file));

            Assert.Equal((fixture.Width, fixture.Height), (pixels.Width, pixels.Height));
            Assert.Equal(fixture.Sha256, Convert.ToHexStringLower(SHA256.HashData(pixels.Rgba)));
        }

        [Theory]
        [InlineData(1, 0, "1-bit PNG is not supported yet")]
        [InlineData(16, 2, "16-bit PNG is not supported yet")]
        [InlineData(7, 2, "bit depth 7 does not exist")]
        [InlineData(8, 5, "colour type 5 does not exist")]
        public void Other_depths_and_colour_types_are_refused_by_name(byte depth, byte colour, string reason) =>
            Assert.Equal(reason, Refusal(PngBytes.Header(1, 1, depth, colour), OnePixel, PngBytes.End()).Reason);

        [Fact]
        public void An_interlaced_picture_is_refused_with_advice()
        {
            var error = Refusal(PngBytes.Header(1, 1, interlace: 1), OnePixel, PngBytes.End());

            Assert.Equal(
                "interlaced PNG is not supported yet (offset 0x0000001c): convert the picture to 8 bits per sample without interlacing",
                error.Message);
        }

        [Theory]
        [InlineData(0, 1)]
        [InlineData(1, 0)]
        [InlineData(0x80000000, 1)]
        [InlineData(0x7FFFFFFF, 0x7FFFFFFF)]
        [InlineData(0xFFFFFFFF, 0xFFFFFFFF)]
        [InlineData(1 << 16, 1 << 15)]
        public void Impossible_and_huge_sizes_are_refused_before_anything_is_allocated(uint width, uint height)
        {
            var file = PngBytes.File(PngBytes.Header(width, height), OnePixel, PngBytes.End());
            var before = GC.GetAllocatedBytesForCurrentThread();

            var error = Assert.Throws<MediaFormatException>(() => Decoded(file));

            Assert.Equal(16, error.Offset);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000);
        }

        [Fact]
        public void A_short_file_that_declares_a_picture_within_the_limit_is_refused_before_the_picture_is_allocated()
        {
            var file = PngBytes.File(PngBytes.Header(8192, 8192), OnePixel, PngBytes.End());
            var before = GC.GetAllocatedBytesForCurrentThread();

            var error = Assert.Throws<MediaFormatException>(() => Decoded(file));

            Assert.Contains("cannot hold 8192 × 8192 pixels", error.Reason, StringComparison.Ordinal);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000);
        }

        [Fact]
        public void Data_that_inflates_to_more_than_the_picture_is_not_inflated_further()
        {
            var bomb = PngBytes.Data(new byte[64 << 20]);
            var file = PngBytes.File(PngBytes.Header(1, 1), bomb, PngBytes.End());
            var before = GC.GetAllocatedBytesForCurrentThread();

            var error = Assert.Throws<MediaFormatException>(() => Decoded(file));

            Assert.Equal("the compressed data holds more than the picture", error.Reason);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 500_000);
        }

        [Theory]
        [InlineData(0xFFFFFFFF)]
        [InlineData(0x80000000)]
        [InlineData(0x7FFFFFFF)]
        [InlineData(100)]
        public void A_chunk_that_declares_more_than_is_left_is_refused(uint length)
        {
            var data = OnePixel;
            BinaryPrimitives.WriteUInt32BigEndian(data, length);

            var error = Refusal(PngBytes.Header(1, 1), data, PngBytes.End());

            Assert.Equal(PngHeader.Length, error.Offset);
            Assert.Contains("chunk IDAT declares", error.Reason, StringComparison.Ordinal);
        }

        [Fact]
        public void A_wrong_CRC_is_refused_even_of_a_chunk_that_does_not_matter()
        {
            var comment = PngBytes.Chunk("tEXt", 65, 0, 66);
            comment[9] ^= 1;

            Assert.Equal("the CRC of chunk tEXt does not match", Refusal(PngBytes.Header(1, 1), comment, OnePixel, PngBytes.End()).Reason);
        }

        [Fact]
        public void A_wrong_Adler_is_refused()
        {
            var zlib = PngBytes.Zlib([0, 1, 2, 3]);
            zlib[^1] ^= 1;

            Assert.Equal(PngHeader.Length, Refusal(PngBytes.Header(1, 1), PngBytes.Chunk("IDAT", zlib), PngBytes.End()).Offset);
        }

        [Fact]
        public void A_missing_Adler_is_refused() =>
            Assert.Equal(
                "the Adler-32 of the compressed data does not match",
                Refusal(PngBytes.Header(1, 1), PngBytes.Chunk("IDAT", PngBytes.Zlib([0, 1, 2, 3])[..^4]), PngBytes.End()).Reason);

        [Fact]
        public void Data_that_ends_too_early_is_refused() =>
            Assert.Equal("the compressed data ends before the last row", Refusal(PngBytes.Header(1, 2), OnePixel, PngBytes.End()).Reason);

        [Fact]
        public void A_filter_that_does_not_exist_is_refused() =>
            Assert.Equal(
                "row 0 has filter type 5, which does not exist", Refusal(PngBytes.Header(1, 1), PngBytes.Data(5, 1, 2, 3), PngBytes.End()).Reason);

        [Fact]
        public void A_colour_outside_the_palette_is_refused() =>
            Assert.Equal(
                "a pixel has colour 1 of a palette of 1",
                Refusal(PngBytes.Header(1, 1, colour: 3), PngBytes.Chunk("PLTE", 1, 2, 3), PngBytes.Data(0, 1), PngBytes.End()).Reason);

        public static TheoryData<string, string[]> Orders => new()
        {
            { "the file ends before its IEND chunk", ["IHDR", "IDAT"] },
            { "there is no IDAT chunk", ["IHDR", "IEND"] },
            { "the first chunk is not IHDR", ["IDAT", "IHDR", "IEND"] },
            { "the IDAT chunks are not next to each other", ["IHDR", "IDAT", "tIME", "IDAT", "IEND"] },
            { "there are two IHDR chunks", ["IHDR", "IHDR", "IDAT", "IEND"] },
            { "the critical chunk ABCD is unknown", ["IHDR", "ABCD", "IDAT", "IEND"] },
            { "PLTE comes too late", ["IHDR", "IDAT", "PLTE", "IEND"] },
            { "there are two PLTE chunks", ["IHDR", "PLTE", "PLTE", "IDAT", "IEND"] },
            { "tRNS comes too late", ["IHDR", "IDAT", "tRNS", "IEND"] },
            { "there are two tRNS chunks", ["IHDR", "tRNS", "tRNS", "IDAT", "IEND"] },
            { "a chunk's type is not four letters", ["IHDR", "ID4T", "IEND"] },
        };

        [Theory]
        [MemberData(nameof(Orders))]
        public void Chunks_in_a_wrong_order_are_refused(string reason, string[] types) =>
            Assert.Equal(reason, Refusal([.. types.Select(Chunk)]).Reason);

        [Fact]
        public void A_palette_picture_without_a_palette_is_refused() =>
            Assert.Equal("a palette picture has no PLTE chunk", Refusal(PngBytes.Header(1, 1, colour: 3), PngBytes.Data(0, 0), PngBytes.End()).Reason);

        [Fact]
        public void Every_shortened_file_is_refused()
        {
            var file = Fixture.Bytes("palette-alpha.png");
            for (var length = 0; length < file.Length; length++)
                Assert.Throws<MediaFormatException>(() => Decoded(file[..length]));
        }

        [Fact]
        public void A_picture_over_the_pixel_limit_is_refused_and_one_at_the_limit_is_not()
        {
            var file = Fixture.Bytes("rgb.png");

            Assert.Equal(13 * 9, Decoded(file, new() { MaxPixels = 13 * 9 }).Rgba.Length / 4);
            Assert.Contains("more than the limit of 116 pixels", Assert.Throws<MediaFormatException>(() => Decoded(file, new() { MaxPixels = 116 })).Reason, StringComparison.Ordinal);
        }

        private static byte[] Chunk(string type) => type switch
        {
            "IHDR" => PngBytes.Header(1, 1),
            "IDAT" => OnePixel,
            "PLTE" => PngBytes.Chunk(type, 1, 2, 3),
            "tRNS" => PngBytes.Chunk(type, 0, 1, 0, 2, 0, 3),
            _ => PngBytes.Chunk(type),
        };
    }

    public sealed class Mutants
    {
        public static TheoryData<string> Fixtures => Fixture.Pngs;

        [Theory]
        [MemberData(nameof(Fixtures))]
        public void Damaged_files_give_pixels_or_a_format_error_and_nothing_else(string file)
        {
            var original = Fixture.Bytes(file);
            var state = (uint)original.Length;
            for (var mutant = 0; mutant < 2000; mutant++)
            {
                var bytes = Mutation.Of(original, ref state);
                if (mutant % 2 == 0) PngBytes.RepairChecksums(bytes);
                Mutation.AssertHandled(() => Decoded(bytes, new() { MaxPixels = 1 << 20 }));
            }
        }

        // Damage inside the inflated rows, with every checksum right: filter bytes, samples, lengths.
        [Fact]
        public void Damaged_rows_with_right_checksums_give_pixels_or_a_format_error_and_nothing_else()
        {
            var state = 5u;
            for (var mutant = 0; mutant < 5000; mutant++)
            {
                var colour = new byte[] { 0, 2, 3, 4, 6 }[mutant % 5];
                var rows = new byte[Pictures.Next(ref state) % 120];
                for (var i = 0; i < rows.Length; i++) rows[i] = (byte)(Pictures.Next(ref state) % 7);
                var width = (Pictures.Next(ref state) % 6) + 1;
                var file = PngBytes.File(
                    PngBytes.Header(width, (Pictures.Next(ref state) % 6) + 1, colour: colour),
                    colour is 0 or 4 ? [] : PngBytes.Chunk("PLTE", 1, 2, 3, 4, 5, 6, 7, 8, 9),
                    PngBytes.Data(rows),
                    PngBytes.End());
                Mutation.AssertHandled(() => Decoded(file));
            }
        }
    }
}
