using System.Runtime.Intrinsics;

namespace EvalKit;

/// <summary>
/// The example quantisation tables of ITU-T T.81, Annex K, scaled by a quality from 1 to 100 as the Independent JPEG Group's library
/// does it: by 5000 / q under 50, by 200 − 2q from there on, in percent, rounded, within 1…255.
/// </summary>
internal static class JpegTables
{
    public const int Length = 64;

    /// <summary>Rows of rising vertical frequency, as all blocks here.</summary>
    public static ReadOnlySpan<byte> Luma =>
    [
        16, 11, 10, 16, 24, 40, 51, 61,
        12, 12, 14, 19, 26, 58, 60, 55,
        14, 13, 16, 24, 40, 57, 69, 56,
        14, 17, 22, 29, 51, 87, 80, 62,
        18, 22, 37, 56, 68, 109, 103, 77,
        24, 35, 55, 64, 81, 104, 113, 92,
        49, 64, 78, 87, 103, 121, 120, 101,
        72, 92, 95, 98, 112, 100, 103, 99,
    ];

    public static ReadOnlySpan<byte> Chroma =>
    [
        17, 18, 24, 47, 99, 99, 99, 99,
        18, 21, 26, 66, 99, 99, 99, 99,
        24, 26, 56, 99, 99, 99, 99, 99,
        47, 66, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99,
    ];

    /// <summary>Writes the steps of a quality, eight vectors of eight.</summary>
    public static void Scale(ReadOnlySpan<byte> table, int quality, Span<Vector256<int>> steps)
    {
        var percent = quality < 50 ? 5000 / quality : 200 - 2 * quality;
        Span<int> scaled = stackalloc int[Length];
        for (var i = 0; i < Length; i++) scaled[i] = Math.Clamp((table[i] * percent + 50) / 100, 1, 255);
        for (var row = 0; row < 8; row++) steps[row] = Vector256.Create(scaled.Slice(8 * row, 8));
    }
}
