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

    /// <summary>The symbol of a match length from 3 to 258, its extra bits and their value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int OfLength(int length, out int extraBits, out uint extra)
    {
        var rest = length - 3;
        extraBits = 0;
        extra = 0;
        if (rest < 8) return 257 + rest;
        if (length == LongestMatch) return 285;
        var magnitude = BitOperations.Log2((uint)rest);
        extraBits = magnitude - 2;
        extra = (uint)rest & ((1u << extraBits) - 1);
        return 257 + (4 * (magnitude - 1)) + ((rest >> extraBits) & 3);
    }

    /// <summary>The symbol of a distance from 1 to 32768, its extra bits and their value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int OfDistance(int distance, out int extraBits, out uint extra)
    {
        var rest = distance - 1;
        extraBits = 0;
        extra = 0;
        if (rest < 4) return rest;
        var magnitude = BitOperations.Log2((uint)rest);
        extraBits = magnitude - 1;
        extra = (uint)rest & ((1u << extraBits) - 1);
        return (2 * magnitude) + ((rest >> extraBits) & 1);
    }

    /// <summary>The bits that a literal or length symbol takes in the fixed code (RFC 1951 §3.2.6).</summary>
    public static byte FixedLength(int symbol) => symbol switch
    {
        < 144 => 8,
        < 256 => 9,
        < 280 => 7,
        _ => 8,
    };
}
