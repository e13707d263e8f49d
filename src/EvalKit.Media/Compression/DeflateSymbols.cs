using System.Numerics;
using System.Runtime.CompilerServices;

namespace EvalKit.Media;

/// <summary>The alphabets of RFC 1951 §3.2.5: how lengths and distances become symbols with extra bits.</summary>
internal static class DeflateSymbols
{
    public const int EndOfBlock = 256;

    /// <summary>Literals, the end of the block and lengths. The last two never occur, but the fixed code numbers them.</summary>
    public const int LiteralsAndLengths = 288;

    public const int Distances = 30;
    public const int LongestMatch = 258;
    public const int Window = 32768;

    private static readonly byte[] Fixed = [.. Enumerable.Range(0, LiteralsAndLengths).Select(FixedLength)];

    // The longest match has a symbol of its own, besides the place in the pattern of the others.
    private const int LongestMatchSymbol = 285;

    /// <summary>The bits that each literal or length takes in the fixed code (RFC 1951 §3.2.6); a distance takes five.</summary>
    public static ReadOnlySpan<byte> FixedLengths => Fixed;

    /// <summary>In which order a block's head gives the lengths of the codes for code lengths (RFC 1951 §3.2.7).</summary>
    public static ReadOnlySpan<byte> CodeLengthOrder => [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    /// <summary>The symbol of a match length from 3 to 258, its extra bits and their value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int OfLength(int length, out int extraBits, out uint extra)
    {
        var rest = length - 3;
        extraBits = 0;
        extra = 0;
        if (length == LongestMatch) return LongestMatchSymbol;
        // Four symbols to each power of two: the two bits below the highest tell them apart.
        extraBits = BitOperations.Log2((uint)rest | 4) - 2;
        extra = (uint)rest & ((1u << extraBits) - 1);
        return 257 + (4 * extraBits) + (rest >> extraBits);
    }

    /// <summary>The symbol of a distance from 1 to 32768, its extra bits and their value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int OfDistance(int distance, out int extraBits, out uint extra)
    {
        var rest = distance - 1;
        extraBits = BitOperations.Log2((uint)rest | 2) - 1;
        extra = (uint)rest & ((1u << extraBits) - 1);
        return (2 * extraBits) + (rest >> extraBits);
    }

    private static byte FixedLength(int symbol) => symbol switch
    {
        < 144 => 8,
        < 256 => 9,
        < 280 => 7,
        _ => 8,
    };
}
