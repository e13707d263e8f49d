namespace EvalKit.Media.Tests;

public sealed class PixelBufferTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(-1, 5)]
    [InlineData(1 << 15, 1 << 14)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void Impossible_sizes_are_refused(int width, int height) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PixelBuffer(width, height));

    [Fact]
    public void An_array_of_another_length_is_refused() =>
        Assert.Equal("rgba has 15 bytes; 2 × 2 pixels need 16. (Parameter 'rgba')", Assert.Throws<ArgumentException>(() => new PixelBuffer(2, 2, new byte[15])).Message);

    [Fact]
    public void A_clone_shares_nothing()
    {
        var original = new PixelBuffer(1, 1);

        original.Clone().Rgba[0] = 9;

        Assert.Equal(0, original.Rgba[0]);
    }
}
