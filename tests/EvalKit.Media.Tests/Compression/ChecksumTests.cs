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

    // The published definition, bit by bit: long inputs take other instructions than short ones.
    [Fact]
    public void CRC_of_any_length_is_that_of_its_definition()
    {
        var bytes = Bytes(70_001);
        var crc = uint.MaxValue;
        for (var length = 0; length < bytes.Length; length++)
        {
            if (length is < 700 or > 69_900) Assert.Equal(~crc, Crc32.Of(bytes.AsSpan(0, length)));
            crc ^= bytes[length];
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }
    }

    [Fact]
    public void Adler_of_any_length_is_that_of_its_definition()
    {
        var bytes = Bytes(12_000);
        uint sum = 1, sums = 0;
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.Equal((sums << 16) | sum, Adler32.Append(Adler32.Empty, bytes.AsSpan(0, length)));
            sum = (sum + bytes[length]) % 65521;
            sums = (sums + sum) % 65521;
        }
    }

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

    private static byte[] Bytes(int length)
    {
        var state = 3u;
        return [.. Enumerable.Range(0, length).Select(_ => (byte)Pictures.Next(ref state))];
    }
}
