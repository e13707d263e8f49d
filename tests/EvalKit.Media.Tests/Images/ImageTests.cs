namespace EvalKit.Media.Tests;

public sealed class ImageTests
{
    public sealed class FromPixels
    {
        [Fact]
        public void Decodes_to_the_same_pixels()
        {
            var pixels = new PixelBuffer(3, 2, [.. Enumerable.Range(0, 24).Select(i => (byte)(i * 11))]);

            var image = Image.FromPixels(pixels);

            Assert.Equal((3, 2, "image/png"), (image.Width, image.Height, image.MediaType));
            Assert.Equal(pixels.Rgba, image.Decode().Rgba);
        }
    }
}
