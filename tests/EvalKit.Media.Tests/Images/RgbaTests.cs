namespace EvalKit.Media.Tests;

public sealed class RgbaTests
{
    [Fact]
    public void Is_written_as_CSS_writes_it()
    {
        Assert.Equal("#ff8000", $"{new Rgba(255, 128, 0)}");
        Assert.Equal("#ff800001", $"{new Rgba(255, 128, 0, 1)}");
    }

    [Fact]
    public void A_drawn_picture_has_the_colour_of_each_place()
    {
        var image = Image.Create(4, 3, (x, y) => new Rgba((byte)(x * 10), (byte)(y * 10), 5, (byte)(250 + x)));

        var pixels = image.Decode();
        Assert.All(
            from x in Enumerable.Range(0, 4) from y in Enumerable.Range(0, 3) select (x, y),
            at => Assert.Equal(new Rgba((byte)(at.x * 10), (byte)(at.y * 10), 5, (byte)(250 + at.x)), pixels[at.x, at.y]));
        Assert.Same(image, image.Canonical());
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, -1)]
    [InlineData(4, 0)]
    [InlineData(0, 3)]
    public void A_pixel_outside_the_picture_is_refused(int x, int y)
    {
        var pixels = new PixelBuffer(4, 3);

        Assert.Throws<ArgumentOutOfRangeException>(() => pixels[x, y]);
        Assert.Throws<ArgumentOutOfRangeException>(() => pixels[x, y] = default);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(1 << 20, 1 << 20)]
    public void A_picture_of_an_impossible_size_is_refused(int width, int height) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Image.Create(width, height, (_, _) => default));
}
