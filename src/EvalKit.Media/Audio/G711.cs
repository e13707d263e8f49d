namespace EvalKit.Media;

/// <summary>
/// The logarithmic 8-bit codes of telephony, ITU-T G.711 (11/1988), between their code bytes and 16-bit levels: eight segments of
/// sixteen steps for each sign, every segment with steps twice as wide as the one before.
/// </summary>
internal static class G711
{
    // µ-law adds this to every magnitude, so that its segments begin at powers of two.
    private const int Bias = 132;

    private static readonly short[] MuLawLevels = [.. Enumerable.Range(0, 256).Select(code => MuLawLevel((byte)code))];
    private static readonly short[] ALawLevels = [.. Enumerable.Range(0, 256).Select(code => ALawLevel((byte)code))];

    /// <summary>The level of each µ-law code, −32,124 to 32,124: the standard's 14-bit values in the upper bits.</summary>
    public static ReadOnlySpan<short> MuLaw => MuLawLevels;

    /// <summary>The level of each A-law code, −32,256 to 32,256: the standard's 13-bit values in the upper bits.</summary>
    public static ReadOnlySpan<short> ALaw => ALawLevels;

    // Codes go over the line with their bits inverted: all of them in µ-law, every other one in A-law.
    private static short MuLawLevel(byte code)
    {
        var bits = ~code;
        var magnitude = (((((bits & 15) << 3) + Bias) << ((bits >> 4) & 7)) - Bias);
        return (short)((bits & 0x80) == 0 ? magnitude : -magnitude);
    }

    private static short ALawLevel(byte code)
    {
        var bits = code ^ 0x55;
        var segment = (bits >> 4) & 7;
        var magnitude = ((bits & 15) << 4) + 8;
        if (segment > 0) magnitude = (magnitude + 256) << (segment - 1);
        return (short)((bits & 0x80) == 0 ? -magnitude : magnitude);
    }
}
