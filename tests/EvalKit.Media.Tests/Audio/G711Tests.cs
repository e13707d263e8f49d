namespace EvalKit.Media.Tests;

public sealed class G711Tests
{
    // ITU-T G.711, tables 1a and 2a (decoder output values), in the upper bits of 16.
    [Theory]
    [InlineData(0x80, 8031 * 4)]
    [InlineData(0x8F, 4191 * 4)]
    [InlineData(0x9F, 2079 * 4)]
    [InlineData(0xAF, 1023 * 4)]
    [InlineData(0xBF, 495 * 4)]
    [InlineData(0xCF, 231 * 4)]
    [InlineData(0xDF, 99 * 4)]
    [InlineData(0xEF, 33 * 4)]
    [InlineData(0xFE, 2 * 4)]
    [InlineData(0xFF, 0)]
    [InlineData(0x7F, 0)]
    [InlineData(0x00, -8031 * 4)]
    public void Mu_law_codes_have_the_levels_of_the_standard(byte code, int level) => Assert.Equal(level, G711.MuLaw[code]);

    [Theory]
    [InlineData(0xFF ^ 0x55, 4032 * 8)]
    [InlineData(0xF0 ^ 0x55, 2112 * 8)]
    [InlineData(0xE0 ^ 0x55, 1056 * 8)]
    [InlineData(0xD0 ^ 0x55, 528 * 8)]
    [InlineData(0xC0 ^ 0x55, 264 * 8)]
    [InlineData(0xB0 ^ 0x55, 132 * 8)]
    [InlineData(0xA0 ^ 0x55, 66 * 8)]
    [InlineData(0x90 ^ 0x55, 33 * 8)]
    [InlineData(0x80 ^ 0x55, 1 * 8)]
    [InlineData(0x00 ^ 0x55, -1 * 8)]
    [InlineData(0x7F ^ 0x55, -4032 * 8)]
    public void A_law_codes_have_the_levels_of_the_standard(byte code, int level) => Assert.Equal(level, G711.ALaw[code]);

    [Fact]
    public void The_upper_half_mirrors_the_lower()
    {
        for (var code = 0; code < 128; code++)
        {
            Assert.Equal(-G711.MuLaw[code], G711.MuLaw[code + 128]);
            Assert.Equal(-G711.ALaw[code], G711.ALaw[code + 128]);
        }
    }
}
