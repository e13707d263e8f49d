namespace EvalKit.Media.Tests;

/// <summary>Against the filters as the PNG specification (§9.2) writes them, byte by byte.</summary>
public sealed class PngFilterChooserTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Each_row_is_filtered_as_the_specification_says_by_the_filter_of_the_least_sum(int pixelBytes)
    {
        var state = (uint)pixelBytes;
        var chosen = new HashSet<byte>();
        for (var width = 1; width < 90; width++)
        {
            var above = new byte[width * pixelBytes];
            using var chooser = new PngFilterChooser(above.Length, pixelBytes);
            for (var y = 0; y < 12; y++)
            {
                var row = Row(y, above, pixelBytes, ref state);
                row.CopyTo(chooser.NextRow());
                var filtered = new byte[row.Length + 1];

                chooser.WriteBest(filtered);

                Assert.Equal(Expected(row, above, pixelBytes), filtered);
                chosen.Add(filtered[0]);
                above = row;
            }
        }

        Assert.Equal(5, chosen.Count);
    }

    [Fact]
    public void Sums_do_not_overflow_on_long_rows_of_the_largest_magnitudes()
    {
        // Every residual of filter 0 is 128; of the others only those at the edge are not 0.
        var row = new byte[300_000];
        Array.Fill(row, (byte)128);
        using var chooser = new PngFilterChooser(row.Length, 3);
        row.CopyTo(chooser.NextRow());
        var filtered = new byte[row.Length + 1];

        chooser.WriteBest(filtered);

        Assert.Equal([1, 128, 128, 128, 0, 0], filtered[..6]);
    }

    // Rows that each of the filters is best for, and noise.
    private static byte[] Row(int y, byte[] above, int pixelBytes, ref uint state)
    {
        var row = new byte[above.Length];
        for (var i = 0; i < row.Length; i++)
        {
            var chance = (byte)Pictures.Next(ref state);
            int a = i < pixelBytes ? 0 : row[i - pixelBytes], b = above[i], c = i < pixelBytes ? 0 : above[i - pixelBytes];
            row[i] = (y % 6) switch
            {
                0 => (byte)(chance % 5),
                1 => chance,
                2 => (byte)(b + (chance % 2)),
                3 => (byte)(a + (chance % 2)),
                4 => (byte)(((a + b) / 2) + (chance % 3)),
                _ => (byte)(Paeth(a, b, c) + (chance % 3)),
            };
        }

        return row;
    }

    private static byte[] Expected(byte[] row, byte[] above, int pixelBytes) =>
        Enumerable.Range(0, 5).Select(filter => Filtered(filter, row, above, pixelBytes)).MinBy(filtered => filtered.Skip(1).Sum(value => Math.Abs((int)(sbyte)value)))!;

    private static byte[] Filtered(int filter, byte[] row, byte[] above, int pixelBytes)
    {
        var filtered = new byte[row.Length + 1];
        filtered[0] = (byte)filter;
        for (var i = 0; i < row.Length; i++)
        {
            int a = i < pixelBytes ? 0 : row[i - pixelBytes], b = above[i], c = i < pixelBytes ? 0 : above[i - pixelBytes];
            var predicted = filter switch
            {
                0 => 0,
                1 => a,
                2 => b,
                3 => (a + b) / 2,
                _ => Paeth(a, b, c),
            };
            filtered[i + 1] = (byte)(row[i] - predicted);
        }

        return filtered;
    }

    private static int Paeth(int a, int b, int c)
    {
        var p = a + b - c;
        int pa = Math.Abs(p - a), pb = Math.Abs(p - b), pc = Math.Abs(p - c);
        return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
    }
}
