using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Media.Tests;

public sealed class PngCodecTests
{
    private static PixelBuffer Decoded(byte[] file) => PngCodec.Instance.Decode(file, MediaLimits.Default);

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
}
