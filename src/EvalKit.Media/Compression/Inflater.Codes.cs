namespace EvalKit.Media;

internal ref partial struct Inflater
{
    private const int MostLiterals = 286;
    private const int MostDistances = 30;
    private const int CodeLengthBits = 7;

    private InflateFault ReadCodes(int expected)
    {
        if (!TryTake(14, out var counts)) return InflateFault.Truncated;
        var literals = (int)(counts & 31) + 257;
        var distances = (int)((counts >> 5) & 31) + 1;
        if (literals > MostLiterals || distances > MostDistances) return InflateFault.TooManyCodes;

        Span<byte> lengths = stackalloc byte[19];
        lengths.Clear();
        for (var i = 0; i < (counts >> 10) + 4; i++)
        {
            if (!TryTake(3, out var length)) return InflateFault.Truncated;
            lengths[DeflateSymbols.CodeLengthOrder[i]] = (byte)length;
        }

        Span<uint> table = stackalloc uint[1 << CodeLengthBits];
        if (!InflateTable.TryBuild(lengths, InflateEntry.CodeLengthSymbols, table, CodeLengthBits, mayHaveGaps: false)) return InflateFault.CodeLengths;

        Span<byte> all = stackalloc byte[MostLiterals + MostDistances];
        all = all[..(literals + distances)];
        var fault = ReadLengths(table, all);
        if (fault != InflateFault.None) return fault;
        if (all[256] == 0) return InflateFault.NoEndOfBlock;
        _rented ??= InflateTables.Rent();
        return InflateTables.Build(_rented, all[..literals], all[literals..], expected, out _tables);
    }

    private InflateFault ReadLengths(scoped ReadOnlySpan<uint> table, scoped Span<byte> lengths)
    {
        for (var i = 0; i < lengths.Length;)
        {
            // A code of at most 7 bits and at most 7 more.
            if (_bits < 14) Refill();
            var entry = table[(int)(_buffer & ((1 << CodeLengthBits) - 1))];
            var (symbol, code) = (entry >> InflateEntry.Value, (int)(entry & 0x3F));
            if (symbol < 16)
            {
                if (_bits < code) return InflateFault.Truncated;
                Take(code);
                lengths[i++] = (byte)symbol;
                continue;
            }

            var (extra, least) = symbol switch { 16 => (2, 3), 17 => (3, 3), _ => (7, 11) };
            if (_bits < code + extra) return InflateFault.Truncated;
            Take(code);
            var count = least + (int)Take(extra);
            if (count > lengths.Length - i || (symbol == 16 && i == 0)) return InflateFault.Repetition;
            lengths.Slice(i, count).Fill(symbol == 16 ? lengths[i - 1] : (byte)0);
            i += count;
        }

        return InflateFault.None;
    }
}
