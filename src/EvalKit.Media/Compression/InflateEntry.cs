namespace EvalKit.Media;

/// <summary>How an entry of a look-up table for Huffman codes is laid out in 32 bits.</summary>
/// <remarks>
/// Bits 0–5 are what the entry consumes, extra bits included; bits 8–11 what of it is code. Bits 12 and 13 count literals, 14 marks what is
/// neither literal, length nor distance, 15 marks literals. Above them stand one or two literals, the smallest length or distance, or
/// where a second table begins.
/// </remarks>
internal static class InflateEntry
{
    public const uint Literal = 1 << 15;

    /// <summary>A code that does not exist; with <see cref="Further"/> or <see cref="End"/>, what those say.</summary>
    public const uint Exception = 1 << 14;

    /// <summary>The code is longer than the table's index: bits 8–11 index a second table that begins at the upper half.</summary>
    public const uint Further = 1 << 13;

    public const uint End = 1 << 12;

    public const int Value = 16;

    private const uint OneLiteral = Literal | (1 << 12);

    private static ReadOnlySpan<byte> LengthExtra => [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];

    /// <summary>The symbols of literals and lengths (RFC 1951 §3.2.5), before their code's length is added.</summary>
    public static uint[] LiteralSymbols { get; } = [.. Literals(), Exception | End, .. Lengths(), Exception, Exception];

    /// <summary>The symbols of distances, likewise.</summary>
    public static uint[] DistanceSymbols { get; } = [.. Distances(), Exception, Exception];

    /// <summary>The symbols of code lengths: their own number.</summary>
    public static uint[] CodeLengthSymbols { get; } = [.. Enumerable.Range(0, 19).Select(symbol => (uint)symbol << Value)];

    /// <summary>The entry of two literals, the first of which is decoded first.</summary>
    public static uint Pair(uint first, uint second) =>
        OneLiteral + (1 << 12) + ((first + second) & 0x3F) + (first & 0xFF0000) + ((second & 0xFF0000) << 8);

    private static IEnumerable<uint> Literals()
    {
        for (var value = 0u; value < 256; value++) yield return OneLiteral | (value << Value);
    }

    private static IEnumerable<uint> Lengths()
    {
        var smallest = 3u;
        for (var symbol = 0; symbol < 28; symbol++)
        {
            var extra = LengthExtra[symbol];
            yield return (smallest << Value) | extra;
            smallest += 1u << extra;
        }

        yield return 258u << Value;
    }

    private static IEnumerable<uint> Distances()
    {
        var smallest = 1u;
        for (var symbol = 0; symbol < 30; symbol++)
        {
            var extra = Math.Max(0, (symbol / 2) - 1);
            yield return (smallest << Value) | (uint)extra;
            smallest += 1u << extra;
        }
    }
}
