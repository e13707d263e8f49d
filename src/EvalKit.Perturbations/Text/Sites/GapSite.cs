namespace EvalKit;

/// <summary>A single space between two words or signs, with the chance that belongs to it.</summary>
internal readonly ref struct GapSite(string text, int at, CounterRandom random, long draw)
{
    public string Text => text;

    public int Start => at;

    public char Before => text[at - 1];

    public char After => text[at + 1];

    /// <summary>Chance of this gap: <paramref name="index"/> is 1 to 3.</summary>
    public int Below(int index, int bound) => random.BelowAt(draw + index, bound);

    /// <summary>One of several, by the chance of this gap.</summary>
    public T AnyOf<T>(int index, ReadOnlySpan<T> choices) => choices[Below(index, choices.Length)];

    public TextEdit To(string replacement) => new(at, 1, replacement);
}
