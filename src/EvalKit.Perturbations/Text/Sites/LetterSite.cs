namespace EvalKit;

/// <summary>A letter that may be changed, with the chance that belongs to it.</summary>
internal readonly ref struct LetterSite(string text, int start, int length, bool followsLetter, bool[] isProtected, CounterRandom random, long draw)
{
    public string Text => text;

    public ReadOnlySpan<char> Self => text.AsSpan(start, length);

    public int Start => start;

    public int Length => length;

    /// <summary>
    /// The next letter, where it may be changed along with this one: only where its own change would come later, so that no change
    /// depends on the severity. Else empty.
    /// </summary>
    public ReadOnlySpan<char> Next
    {
        get
        {
            var at = start + length;
            return at < text.Length && Cluster.IsLetterAt(text, at) && !isProtected[at] && random.UniformAt(draw) <= random.UniformAt(draw + LetterKernel.Draws)
                ? text.AsSpan(at, Cluster.LengthAt(text, at))
                : default;
        }
    }

    /// <summary>Whether it is not the first letter of its word.</summary>
    public bool FollowsLetter => followsLetter;

    /// <summary>Chance of this letter: <paramref name="index"/> is 1 to 3.</summary>
    public int Below(int index, int bound) => random.BelowAt(draw + index, bound);

    /// <summary>One of several, by the chance of this letter.</summary>
    public T AnyOf<T>(int index, ReadOnlySpan<T> choices) => choices[Below(index, choices.Length)];

    public TextEdit To(string replacement) => new(start, length, replacement);

    public TextEdit WithNextTo(string replacement) => new(start, length + Next.Length, replacement);

    /// <summary>Something behind it.</summary>
    public TextEdit Then(string inserted) => new(start + length, 0, inserted);
}
