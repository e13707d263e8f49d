using System.Numerics;
using System.Runtime.InteropServices;

namespace EvalKit.Media;

/// <summary>Undoes PNG's row filters (ISO/IEC 15948 §9), byte by byte, for pixels of any size.</summary>
internal static class PngUnfilter
{
    /// <summary>Restores a row from its filtered bytes and the restored row above it; false for a filter type that does not exist.</summary>
    public static bool Apply(byte filter, ReadOnlySpan<byte> filtered, ReadOnlySpan<byte> above, Span<byte> row, int pixelBytes)
    {
        filtered = filtered[..row.Length];
        above = above[..row.Length];
        switch (filter)
        {
            case 0:
                filtered.CopyTo(row);
                return true;
            case 1:
                Sub(filtered, row, pixelBytes);
                return true;
            case 2:
                Up(filtered, above, row);
                return true;
            case 3:
                Average(filtered, above, row, pixelBytes);
                return true;
            case 4:
                Paeth(filtered, above, row, pixelBytes);
                return true;
            default:
                return false;
        }
    }

    private static void Sub(ReadOnlySpan<byte> filtered, Span<byte> row, int pixelBytes)
    {
        var first = Math.Min(pixelBytes, row.Length);
        filtered[..first].CopyTo(row);
        for (var i = first; i < row.Length; i++) row[i] = (byte)(filtered[i] + row[i - pixelBytes]);
    }

    private static void Up(ReadOnlySpan<byte> filtered, ReadOnlySpan<byte> above, Span<byte> row)
    {
        var rows = MemoryMarshal.Cast<byte, Vector<byte>>(row);
        var filtereds = MemoryMarshal.Cast<byte, Vector<byte>>(filtered);
        var aboves = MemoryMarshal.Cast<byte, Vector<byte>>(above);
        for (var i = 0; i < rows.Length; i++) rows[i] = filtereds[i] + aboves[i];
        for (var i = rows.Length * Vector<byte>.Count; i < row.Length; i++) row[i] = (byte)(filtered[i] + above[i]);
    }

    private static void Average(ReadOnlySpan<byte> filtered, ReadOnlySpan<byte> above, Span<byte> row, int pixelBytes)
    {
        for (var i = 0; i < Math.Min(pixelBytes, row.Length); i++) row[i] = (byte)(filtered[i] + (above[i] >> 1));
        for (var i = pixelBytes; i < row.Length; i++) row[i] = (byte)(filtered[i] + ((row[i - pixelBytes] + above[i]) >> 1));
    }

    private static void Paeth(ReadOnlySpan<byte> filtered, ReadOnlySpan<byte> above, Span<byte> row, int pixelBytes)
    {
        for (var i = 0; i < Math.Min(pixelBytes, row.Length); i++) row[i] = (byte)(filtered[i] + above[i]);
        for (var i = pixelBytes; i < row.Length; i++)
        {
            int left = row[i - pixelBytes], up = above[i], corner = above[i - pixelBytes];
            var fromLeft = Math.Abs(up - corner);
            var fromUp = Math.Abs(left - corner);
            var fromCorner = Math.Abs(left + up - (2 * corner));
            var nearest = fromUp <= fromCorner ? up : corner;
            row[i] = (byte)(filtered[i] + (fromLeft <= fromUp && fromLeft <= fromCorner ? left : nearest));
        }
    }
}
