using System.Numerics;
using System.Runtime.InteropServices;

namespace EvalKit.Media;

/// <summary>Undoes PNG's row filters (ISO/IEC 15948 §9) in place.</summary>
internal static class PngUnfilter
{
    /// <summary>Restores a row; false for a filter type that does not exist.</summary>
    public static bool Apply(byte filter, Span<byte> row, ReadOnlySpan<byte> above, int pixelBytes)
    {
        switch (filter)
        {
            case 0:
                return true;
            case 1:
                for (var i = pixelBytes; i < row.Length; i++) row[i] += row[i - pixelBytes];
                return true;
            case 2:
                Up(row, above);
                return true;
            case 3:
                Average(row, above, pixelBytes);
                return true;
            case 4:
                Paeth(row, above, pixelBytes);
                return true;
            default:
                return false;
        }
    }

    private static void Up(Span<byte> row, ReadOnlySpan<byte> above)
    {
        var done = 0;
        if (row.Length >= Vector<byte>.Count)
        {
            var rows = MemoryMarshal.Cast<byte, Vector<byte>>(row);
            var aboves = MemoryMarshal.Cast<byte, Vector<byte>>(above);
            for (var i = 0; i < rows.Length; i++) rows[i] += aboves[i];
            done = rows.Length * Vector<byte>.Count;
        }

        for (; done < row.Length; done++) row[done] += above[done];
    }

    private static void Average(Span<byte> row, ReadOnlySpan<byte> above, int pixelBytes)
    {
        for (var i = 0; i < pixelBytes; i++) row[i] += (byte)(above[i] >> 1);
        for (var i = pixelBytes; i < row.Length; i++) row[i] += (byte)((row[i - pixelBytes] + above[i]) >> 1);
    }

    private static void Paeth(Span<byte> row, ReadOnlySpan<byte> above, int pixelBytes)
    {
        above = above[..row.Length];
        for (var i = 0; i < pixelBytes; i++) row[i] += above[i];
        for (var i = pixelBytes; i < row.Length; i++)
        {
            int left = row[i - pixelBytes], up = above[i], corner = above[i - pixelBytes];
            var fromLeft = Math.Abs(up - corner);
            var fromUp = Math.Abs(left - corner);
            var fromCorner = Math.Abs(left + up - (2 * corner));
            var nearest = fromUp <= fromCorner ? up : corner;
            row[i] += (byte)(fromLeft <= fromUp && fromLeft <= fromCorner ? left : nearest);
        }
    }
}
