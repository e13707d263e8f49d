using System.Globalization;

namespace EvalKit;

/// <summary>A number that stands for itself, such as <c>1,000</c>, <c>14:30</c> or <c>2026-07-04</c>, with the chance that belongs to it.</summary>
internal readonly ref struct NumberSite(string text, int start, int end, CounterRandom random, long draw)
{
    public string Text => text;

    public ReadOnlySpan<char> Self => text.AsSpan(start, end - start);

    public int Start => start;

    public int End => end;

    /// <summary>Chance of this number: <paramref name="index"/> is 1 to 3.</summary>
    public int Below(int index, int bound) => random.BelowAt(draw + index, bound);

    public TextEdit To(string replacement) => new(start, end - start, replacement);

    /// <summary>Another text for the number and what follows it, up to a place.</summary>
    public TextEdit To(string replacement, int until) => new(start, until - start, replacement);

    /// <summary>The number where it is whole and written in digits alone, at most nine of them; else −1.</summary>
    public int Whole => Self.Length <= 9 && int.TryParse(Self, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : -1;

    /// <summary>The word after a single space, and where it ends; empty where there is none.</summary>
    public ReadOnlySpan<char> WordAfter(out int until)
    {
        until = end;
        if (end + 1 >= text.Length || text[end] != ' ' || !char.IsLetter(text[end + 1])) return default;
        until = end + 1;
        while (until < text.Length && (char.IsLetter(text[until]) || text[until] == '°')) until++;
        return text.AsSpan(end + 1, until - end - 1);
    }
}
