using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EvalKit.Media;

/// <summary>Undoes PNG's row filters (ISO/IEC 15948 §9) for pixels of 1 to 8 bytes.</summary>
/// <remarks>
/// Every span is a row with <see cref="PngRows.Padding"/> bytes behind it, which may be read and written: eight bytes are taken at each
/// pixel, and what is too much of them the next pixel writes again.
/// </remarks>
internal static class PngUnfilter
{
    /// <summary>Restores a row from its filtered bytes and the restored row above it; false for a filter type that does not exist.</summary>
    public static bool Apply(byte filter, ReadOnlySpan<byte> filtered, ReadOnlySpan<byte> above, Span<byte> row, int pixelBytes) =>
        Vector128.IsHardwareAccelerated
            ? ApplyByPixel(filter, filtered, above, row, pixelBytes)
            : ApplyByByte(filter, filtered, above, row[..^PngRows.Padding], pixelBytes);

    /// <summary>All bytes of a pixel at once, where there are vectors.</summary>
    internal static bool ApplyByPixel(byte filter, ReadOnlySpan<byte> filtered, ReadOnlySpan<byte> above, Span<byte> row, int pixelBytes)
    {
        var length = row.Length - PngRows.Padding;
        switch (filter)
        {
            case 1:
                var left = Vector128<byte>.Zero;
                for (var i = 0; i < length; i += pixelBytes) Store(left += Load(filtered, i), row, i);
                return true;
            case 3:
                left = Vector128<byte>.Zero;
                for (var i = 0; i < length; i += pixelBytes)
                {
                    left = Load(filtered, i) + PngPrediction.Average(left, Load(above, i));
                    Store(left, row, i);
                }

                return true;
            case 4:
                var (wide, corner) = (Vector128<short>.Zero, Vector128<short>.Zero);
                for (var i = 0; i < length; i += pixelBytes)
                {
                    var up = Vector128.WidenLower(Load(above, i)).AsInt16();
                    wide = (Vector128.WidenLower(Load(filtered, i)).AsInt16() + PngPrediction.Paeth(wide, up, corner)) & Vector128.Create((short)255);
                    corner = up;
                    Store(Vector128.Narrow(wide, wide).AsByte(), row, i);
                }

                return true;
            default:
                return ApplyByByte(filter, filtered, above, row[..length], pixelBytes);
        }
    }

    /// <summary>Byte by byte.</summary>
    internal static bool ApplyByByte(byte filter, ReadOnlySpan<byte> filtered, ReadOnlySpan<byte> above, Span<byte> row, int pixelBytes)
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Load(ReadOnlySpan<byte> source, int at) =>
        Vector128.CreateScalarUnsafe(MemoryMarshal.Read<ulong>(source.Slice(at, 8))).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector128<byte> pixel, Span<byte> row, int at) => MemoryMarshal.Write(row.Slice(at, 8), pixel.AsUInt64().ToScalar());
}
