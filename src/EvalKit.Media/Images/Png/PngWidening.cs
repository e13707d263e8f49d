using System.Runtime.Intrinsics;

namespace EvalKit.Media;

/// <summary>Opaque RGBA from 8-bit grey and RGB, four pixels to a vector. Behind a source <see cref="PngRows.Padding"/> bytes may be read.</summary>
internal static class PngWidening
{
    /// <summary>Alpha 255 in each of four pixels.</summary>
    public static Vector128<byte> Opaque => Vector128.Create((byte)0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0, 255);

    public static void Grey(ReadOnlySpan<byte> row, Span<byte> rgba)
    {
        var done = 0;
        for (; done + 16 <= rgba.Length; done += 16)
        {
            var greys = Vector128.Shuffle(Vector128.Create(row.Slice(done / 4, 16)), Vector128.Create((byte)0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3));
            (greys | Opaque).CopyTo(rgba[done..]);
        }

        for (; done < rgba.Length; done += 4)
        {
            rgba.Slice(done, 3).Fill(row[done / 4]);
            rgba[done + 3] = 255;
        }
    }

    public static void Rgb(ReadOnlySpan<byte> row, Span<byte> rgba)
    {
        var done = 0;
        for (; done + 16 <= rgba.Length; done += 16) (Spread(row[(done / 4 * 3)..]) | Opaque).CopyTo(rgba[done..]);
        for (; done < rgba.Length; done += 4)
        {
            row.Slice(done / 4 * 3, 3).CopyTo(rgba[done..]);
            rgba[done + 3] = 255;
        }
    }

    /// <summary>Four RGB pixels of twelve bytes, each in four bytes with a zero behind.</summary>
    public static Vector128<byte> Spread(ReadOnlySpan<byte> source) =>
        Vector128.Shuffle(Vector128.Create(source), Vector128.Create((byte)0, 1, 2, 255, 3, 4, 5, 255, 6, 7, 8, 255, 9, 10, 11, 255));
}
