using System.Text;

namespace EvalKit.Media.Tests;

public sealed class ChecksumTests
{
    [Theory]
    [InlineData("", 0x00000000u)]
    [InlineData("a", 0xE8B7BE43u)]
    [InlineData("123456789", 0xCBF43926u)]
    [InlineData("The quick brown fox jumps over the lazy dog", 0x414FA339u)]
    public void CRC_has_its_published_values(string text, uint crc) => Assert.Equal(crc, Crc32.Of(Encoding.ASCII.GetBytes(text)));

    [Theory]
    [InlineData("", 1u)]
    [InlineData("Wikipedia", 0x11E60398u)]
    public void Adler_has_its_published_values(string text, uint adler) =>
        Assert.Equal(adler, Adler32.Append(Adler32.Empty, Encoding.ASCII.GetBytes(text)));

    [Theory]
    [InlineData(5551)]
    [InlineData(5552)]
    [InlineData(5553)]
    [InlineData(100_003)]
    public void Adler_does_not_overflow_on_the_largest_bytes(int length)
    {
        var bytes = new byte[length];
        Array.Fill(bytes, (byte)255);
        ulong sum = 1, sums = 0;
        foreach (var value in bytes)
        {
            sum = (sum + value) % 65521;
            sums = (sums + sum) % 65521;
        }

        Assert.Equal((uint)((sums << 16) | sum), Adler32.Append(Adler32.Empty, bytes));
        Assert.Equal((uint)((sums << 16) | sum), Adler32.Append(Adler32.Append(Adler32.Empty, bytes.AsSpan(0, 777)), bytes.AsSpan(777)));
    }

    // Vectors take 16 and 64 bytes, and start anew after 352.
    [Fact]
    public void Of_any_length_both_are_what_bit_by_bit_arithmetic_says()
    {
        var state = 3u;
        for (var length = 0; length < 1200; length++)
        {
            var bytes = new byte[length];
            for (var i = 0; i < length; i++) bytes[i] = (byte)Pictures.Next(ref state);
            uint crc = uint.MaxValue, sum = 1, sums = 0;
            foreach (var value in bytes)
            {
                crc ^= value;
                for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
                sum = (sum + value) % 65521;
                sums = (sums + sum) % 65521;
            }

            Assert.Equal(~crc, Crc32.Of(bytes));
            Assert.Equal((sums << 16) | sum, Adler32.Append(Adler32.Empty, bytes));
        }
    }
}
