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

        // One pixel decides, wherever it is: in the middle of a vector, or among the last few.
        [Fact]
        public void One_pixel_of_another_kind_is_seen_wherever_it_is()
        {
            for (var at = 0; at < 23; at++)
            {
                byte ColourWith(params byte[] pixel)
                {
                    var picture = new PixelBuffer(23, 1);
                    picture.Rgba.AsSpan().Fill(255);
                    pixel.CopyTo(picture.Row(0)[(at * 4)..]);
                    var file = PngCodec.Encode(picture);
                    Assert.Equal(picture.Rgba, Decoded(file).Rgba);
                    return file[25];
                }

                Assert.Equal((byte)PngColour.Grey, ColourWith(7, 7, 7, 255));
                Assert.Equal((byte)PngColour.GreyAlpha, ColourWith(255, 255, 255, 254));
                Assert.Equal((byte)PngColour.Rgb, ColourWith(254, 255, 255, 255));
                Assert.Equal((byte)PngColour.Rgb, ColourWith(255, 254, 255, 255));
                Assert.Equal((byte)PngColour.Rgb, ColourWith(255, 255, 254, 255));
                Assert.Equal((byte)PngColour.Rgba, ColourWith(255, 0, 255, 0));
            }
        }

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
    }
}
