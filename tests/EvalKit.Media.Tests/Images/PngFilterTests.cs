namespace EvalKit.Media.Tests;

/// <summary>Whatever undoes a filter gives the same bytes: by byte, by pixel, or widened to RGBA in the same step.</summary>
public sealed class PngFilterTests
{
    public static TheoryData<byte, int> All => OfPixels(1, 2, 3, 4, 6, 8);

    public static TheoryData<byte, int> TrueColour => OfPixels(3, 4);

    [Theory]
    [MemberData(nameof(All))]
    public void By_pixel_is_by_byte(byte filter, int pixelBytes)
    {
        for (var width = 1; width < 50; width++)
        {
            var (filtered, above) = (Row(width * pixelBytes, 1), Row(width * pixelBytes, 2));
            var (byByte, byPixel) = (new byte[filtered.Length], new byte[filtered.Length]);

            Assert.True(PngUnfilter.ApplyByByte(filter, filtered, above, byByte.AsSpan(0, width * pixelBytes), pixelBytes));
            Assert.True(PngUnfilter.ApplyByPixel(filter, filtered, above, byPixel, pixelBytes));

            Assert.Equal(byByte[..(width * pixelBytes)], byPixel[..(width * pixelBytes)]);
        }
    }

    [Theory]
    [MemberData(nameof(TrueColour))]
    public void Widened_in_one_step_is_by_byte(byte filter, int pixelBytes)
    {
        for (var width = 1; width < 50; width++)
        {
            var (filtered, above) = (Row(width * pixelBytes, 3), Row(width * pixelBytes, 4));
            var row = new byte[width * pixelBytes];
            PngUnfilter.ApplyByByte(filter, filtered, above, row, pixelBytes);

            var rgba = new byte[width * 4];
            Assert.True(PngTrueColour.Apply(filter, filtered, Widened(above[..row.Length], pixelBytes), rgba, pixelBytes));

            Assert.Equal(Widened(row, pixelBytes), rgba);
        }
    }

    // Every combination of three neighbours that can decide differently, ties among them.
    [Fact]
    public void The_short_form_of_Paeth_is_the_long_one()
    {
        for (var left = 0; left < 256; left += 3)
        {
            for (var up = 0; up < 256; up++)
            {
                byte[] filtered = [(byte)left, 0, .. new byte[PngRows.Padding]], byByte = new byte[2], byPixel = new byte[2 + PngRows.Padding];
                for (var corner = 0; corner < 256; corner += 5)
                {
                    byte[] above = [(byte)corner, (byte)up, .. new byte[PngRows.Padding]];
                    PngUnfilter.ApplyByByte(4, filtered, above, byByte, 1);
                    PngUnfilter.ApplyByPixel(4, filtered, above, byPixel, 1);
                    if (byByte[0] != byPixel[0] || byByte[1] != byPixel[1]) Assert.Fail($"left {left} + {corner}, up {up}, corner {corner}");
                }
            }
        }
    }

    private static TheoryData<byte, int> OfPixels(params int[] bytes)
    {
        var cases = new TheoryData<byte, int>();
        for (byte filter = 0; filter <= 4; filter++)
        {
            foreach (var pixelBytes in bytes) cases.Add(filter, pixelBytes);
        }

        return cases;
    }

    private static byte[] Row(int length, uint seed)
    {
        var row = new byte[length + PngRows.Padding];
        // Small steps as well as large ones: ties are frequent.
        for (var i = 0; i < row.Length; i++) row[i] = (byte)(Pictures.Next(ref seed) % (i % 3 == 0 ? 256u : 4u));
        return row;
    }

    private static byte[] Widened(byte[] row, int pixelBytes) =>
        pixelBytes == 4 ? row : [.. row.Chunk(3).SelectMany(pixel => new byte[] { pixel[0], pixel[1], pixel[2], 255 })];
}
