namespace EvalKit;

/// <summary>A punctuation mark, with the chance that belongs to it.</summary>
internal readonly ref struct MarkSite(string text, int at, CounterRandom random, long draw)
{
    public char Self => text[at];

    /// <summary>What stands before it; a space at the text's beginning.</summary>
    public char Before => at > 0 ? text[at - 1] : ' ';

    /// <summary>What stands behind it, so many places on; a space beyond the text's end.</summary>
    public char After(int places = 1) => at + places < text.Length ? text[at + places] : ' ';

    /// <summary>Chance of this mark: <paramref name="index"/> is 1 to 3.</summary>
    public int Below(int index, int bound) => random.BelowAt(draw + index, bound);

    /// <summary>Another text for the mark and what follows it, <paramref name="length"/> characters in all.</summary>
    public TextEdit To(string replacement, int length = 1) => new(at, length, replacement);
}
