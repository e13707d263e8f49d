namespace EvalKit.Media;

/// <summary>The code lengths at the head of a block that brings its own code, run-length coded (RFC 1951 §3.2.7).</summary>
internal readonly ref struct DeflateHeader
{
    /// <summary>How many symbols describe code lengths.</summary>
    public const int Alphabet = 19;

    private const int RepeatLast = 16;
    private const int FewZeros = 17;
    private const int ManyZeros = 18;

    private readonly ReadOnlySpan<ushort> _steps;
    private readonly ReadOnlySpan<byte> _stepLengths;
    private readonly int _symbols;
    private readonly int _distances;
    private readonly int _stepLengthsGiven;

    /// <summary>Plans the header.</summary>
    /// <param name="symbolLengths">The code lengths of literals and lengths.</param>
    /// <param name="distanceLengths">The code lengths of distances.</param>
    /// <param name="steps">Room for one entry per code length.</param>
    /// <param name="stepLengths">Room for <see cref="Alphabet"/> lengths.</param>
    public DeflateHeader(ReadOnlySpan<byte> symbolLengths, ReadOnlySpan<byte> distanceLengths, Span<ushort> steps, Span<byte> stepLengths)
    {
        _symbols = Math.Max(257, symbolLengths.LastIndexOfAnyExcept((byte)0) + 1);
        _distances = Math.Max(1, distanceLengths.LastIndexOfAnyExcept((byte)0) + 1);
        Span<byte> all = stackalloc byte[_symbols + _distances];
        symbolLengths[.._symbols].CopyTo(all);
        distanceLengths[.._distances].CopyTo(all[_symbols..]);
        _steps = steps[..Plan(all, steps)];

        Span<int> counts = stackalloc int[Alphabet];
        counts.Clear();
        foreach (var step in _steps) counts[step & 0xFF]++;
        HuffmanCode.EnsureTwo(counts);
        HuffmanCode.Lengths(counts, 7, stepLengths);
        _stepLengths = stepLengths;
        _stepLengthsGiven = Alphabet;
        while (_stepLengthsGiven > 4 && stepLengths[DeflateSymbols.CodeLengthOrder[_stepLengthsGiven - 1]] == 0) _stepLengthsGiven--;

        Bits = 14 + (3 * _stepLengthsGiven);
        foreach (var step in _steps) Bits += stepLengths[step & 0xFF] + ExtraBits(step & 0xFF);
    }

    /// <summary>How many bits the header takes.</summary>
    public int Bits { get; }

    /// <summary>Writes the header; room for its bits is reserved.</summary>
    public static void Write(ref BitWriter writer, scoped DeflateHeader header)
    {
        Span<uint> codes = stackalloc uint[Alphabet];
        HuffmanCode.Codes(header._stepLengths, codes);
        writer.Write((uint)(header._symbols - 257), 5);
        writer.Write((uint)(header._distances - 1), 5);
        writer.Write((uint)(header._stepLengthsGiven - 4), 4);
        foreach (var symbol in DeflateSymbols.CodeLengthOrder[..header._stepLengthsGiven]) writer.Write(header._stepLengths[symbol], 3);
        foreach (var step in header._steps)
        {
            var symbol = step & 0xFF;
            writer.Put(codes[symbol] >> 8, header._stepLengths[symbol]);
            writer.Put((uint)step >> 8, ExtraBits(symbol));
            writer.Flush();
        }
    }

    // A step is a symbol in its low byte and the value of its extra bits in its high byte.
    private static int Plan(ReadOnlySpan<byte> lengths, Span<ushort> steps)
    {
        var planned = 0;
        for (var at = 0; at < lengths.Length;)
        {
            var length = lengths[at];
            var run = 1;
            while (at + run < lengths.Length && lengths[at + run] == length) run++;
            at += run;
            if (length != 0)
            {
                steps[planned++] = length;
                run--;
            }

            while (run >= 3)
            {
                var (symbol, least, most) = length != 0 ? (RepeatLast, 3, 6) : run >= 11 ? (ManyZeros, 11, 138) : (FewZeros, 3, 10);
                var taken = Math.Min(run, most);
                steps[planned++] = (ushort)(symbol | ((taken - least) << 8));
                run -= taken;
            }

            for (; run > 0; run--) steps[planned++] = length;
        }

        return planned;
    }

    private static int ExtraBits(int symbol) => symbol switch
    {
        RepeatLast => 2,
        FewZeros => 3,
        ManyZeros => 7,
        _ => 0,
    };
}
