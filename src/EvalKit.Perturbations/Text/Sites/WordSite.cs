namespace EvalKit;

/// <summary>A word that may be changed, with the chance that belongs to it.</summary>
internal readonly ref struct WordSite(string text, TextWord word, TextWord next, bool[] isProtected, CounterRandom random, long draw)
{
    public string Text => text;

    public int Start => word.Start;

    public int End => word.End;

    public int Length => word.Length;

    public ReadOnlySpan<char> Self => text.AsSpan(word.Start, word.Length);

    /// <summary>The next word, where a single space lies between and it may be changed along with this one; else empty.</summary>
    public ReadOnlySpan<char> Next => text.AsSpan(next.Start, next.Length);

    /// <summary>Chance of this word: <paramref name="index"/> is 1 to 7.</summary>
    public int Below(int index, int bound) => random.BelowAt(draw + index, bound);

    /// <summary>One of several, by the chance of this word.</summary>
    public T AnyOf<T>(int index, ReadOnlySpan<T> choices) => choices[Below(index, choices.Length)];

    public TextEdit To(string replacement) => new(word.Start, word.Length, replacement);

    public TextEdit WithNextTo(string replacement) => new(word.Start, next.End - word.Start, replacement);

    /// <summary>Another text for some of the word's characters.</summary>
    public TextEdit To(int start, int length, string replacement) => new(word.Start + start, length, replacement);

    /// <summary>Whether a space of its own stands before it that may go with it.</summary>
    public bool HasSpaceBefore => word.Start > 0 && text[word.Start - 1] == ' ' && !isProtected[word.Start - 1];

    /// <summary>Its letters with their marks, counted from its start.</summary>
    public WordLetters Letters() => new(Self);
}
