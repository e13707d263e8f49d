using System.Buffers.Binary;
using System.IO.Compression;

namespace EvalKit.Media.Tests;

/// <summary>A second PNG decoder, as plain as the format's description and on the runtime's inflate, for files that are right. It turns nothing.</summary>
internal static class PngOracle
{
    public static byte[] Decode(byte[] file)
    {
        var (at, zlib, colours, transparency) = (8, new MemoryStream(), Array.Empty<byte>(), Array.Empty<byte>());
        for (var type = ""; type != "IEND";)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            type = System.Text.Encoding.Latin1.GetString(file, at + 4, 4);
            if (type == "IDAT") zlib.Write(file, at + 8, length);
            if (type == "PLTE") colours = file[(at + 8)..(at + 8 + length)];
            if (type == "tRNS") transparency = file[(at + 8)..(at + 8 + length)];
            at += 12 + length;
        }

        int width = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)), height = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20));
        int depth = file[24], colour = file[25];
        var channels = colour switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        zlib.Position = 0;
        using var rows = new ZLibStream(zlib, CompressionMode.Decompress);
        var rgba = new byte[width * height * 4];
        int[][] passes = file[28] == 0
            ? [[0, 0, 1, 1]]
            : [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]];
        foreach (var pass in passes)
        {
            var columns = (width - pass[0] + pass[2] - 1) / pass[2];
            if (columns <= 0) continue;
            var above = new byte[((columns * channels * depth) + 7) / 8];
            for (var y = pass[1]; y < height; y += pass[3])
            {
                var row = Row(rows, above, Math.Max(1, channels * depth / 8));
                for (var column = 0; column < columns; column++)
                {
                    var samples = Enumerable.Range(column * channels, channels).Select(number => Sample(row, number, depth)).ToArray();
                    Pixel(samples, colour, depth, colours, transparency).CopyTo(rgba, ((y * width) + pass[0] + (column * pass[2])) * 4);
                }

                above = row;
            }
        }

        return rgba;
    }

    private static byte[] Row(ZLibStream rows, byte[] above, int pixel)
    {
        var filter = rows.ReadByte();
        var row = new byte[above.Length];
        rows.ReadExactly(row);
        for (var i = 0; i < row.Length; i++)
        {
            int a = i >= pixel ? row[i - pixel] : 0, b = above[i], c = i >= pixel ? above[i - pixel] : 0, p = a + b - c;
            row[i] += (byte)(filter switch
            {
                0 => 0,
                1 => a,
                2 => b,
                3 => (a + b) / 2,
                _ => Math.Abs(p - a) <= Math.Abs(p - b) && Math.Abs(p - a) <= Math.Abs(p - c) ? a : Math.Abs(p - b) <= Math.Abs(p - c) ? b : c,
            });
        }

        return row;
    }

    private static int Sample(byte[] row, int number, int depth)
    {
        if (depth == 16) return (row[2 * number] << 8) | row[(2 * number) + 1];
        var bit = number * depth;
        return (row[bit / 8] >> (8 - depth - (bit % 8))) & ((1 << depth) - 1);
    }

    private static byte[] Pixel(int[] samples, int colour, int depth, byte[] colours, byte[] transparency)
    {
        if (colour == 3)
        {
            var index = samples[0];
            return [.. colours[(3 * index)..((3 * index) + 3)], index < transparency.Length ? transparency[index] : (byte)255];
        }

        var white = (1 << depth) - 1;
        var small = samples.Select(sample => (byte)(((sample * 510) + white) / (2 * white))).ToArray();
        var isKey = transparency.Length > 0 && samples.Select((sample, i) => sample == (((transparency[2 * i] << 8) | transparency[(2 * i) + 1]) & white)).All(same => same);
        return colour switch
        {
            0 => [small[0], small[0], small[0], isKey ? (byte)0 : (byte)255],
            2 => [.. small, isKey ? (byte)0 : (byte)255],
            4 => [small[0], small[0], small[0], small[1]],
            _ => small,
        };
    }
}
