namespace EvalKit.Media;

/// <summary>Cuts bytes into blocks of literals and matches, each match put off as long as the next byte has a longer one.</summary>
internal ref struct DeflateParser
{
    /// <summary>The most sequences in a block.</summary>
    public const int MostSequences = 8192;

    private const int LongestBlock = 1 << 18;

    // From this length on a match is taken without looking for a better one at the next byte.
    private const int GoodMatch = 64;

    // Of a longer match only the beginning and the end are made known: its middle is mostly one colour.
    private const int LongestBeginning = 64;
    private const int End = 4;

    // Bytes without a match after which every second, third … byte is no longer looked up.
    private const int PatienceBits = 6;
    private const int LargestStep = 32;

    private readonly ReadOnlySpan<byte> _source;
    private MatchSearch _search;

    public DeflateParser(ReadOnlySpan<byte> source, MatchSearch search)
    {
        _source = source;
        _search = search;
    }

    /// <summary>Where the next block begins; the number of bytes after the last one.</summary>
    public int Position { get; private set; }

    /// <summary>Parses the next block and returns how many sequences it has; the bytes after them are literals.</summary>
    public int NextBlock(Span<DeflateSequence> sequences)
    {
        // A copy that the compiler can see nobody else changes.
        var search = _search;
        int position = Position, literals = position, count = 0;
        var last = _source.Length - MatchSearch.Lookahead;
        var end = Math.Min(last + 1, position + LongestBlock);
        while (position < end && count < MostSequences)
        {
            var length = search.Find(position, MatchSearch.Shortest - 1, out var distance);
            if (length == 0)
            {
                position += Math.Min(1 + ((position - literals) >> PatienceBits), LargestStep);
                continue;
            }

            var known = position + 1;
            while (length < GoodMatch && position < last)
            {
                var better = search.Find(position + 1, length, out var otherDistance);
                known++;
                if (better == 0) break;
                position++;
                length = better;
                distance = otherDistance;
            }

            sequences[count++] = new(position - literals, (ushort)length, (ushort)distance);
            position += length;
            literals = position;
            MakeKnown(ref search, known, Math.Min(position, last + 1));
            search.Earn(length);
        }

        Position = position > last ? _source.Length : position;
        _search = search;
        return count;
    }

    private static void MakeKnown(ref MatchSearch search, int start, int end)
    {
        var beginning = Math.Min(end, start + LongestBeginning);
        search.Insert(start, beginning);
        search.Insert(Math.Max(beginning, end - End), end);
    }
}
