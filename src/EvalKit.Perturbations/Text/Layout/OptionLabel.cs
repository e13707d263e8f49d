namespace EvalKit;

/// <summary>The label of one option: the <c>A</c> of <c>A) Paris</c>, where it stands, and where what it labels does.</summary>
/// <param name="Start">Where the name begins, behind a bracket.</param>
/// <param name="Length">The length of the name.</param>
/// <param name="Option">What follows, from its first character on.</param>
internal readonly record struct OptionLabel(int Start, int Length, TextWord Option)
{
    private const int Longest = 6;

    /// <summary>Its place in the sequence, from 0.</summary>
    public int Index { get; init; }

    public string NameIn(string text) => text.Substring(Start, Length);

    /// <summary>A name of ASCII letters or digits behind which a bracket, a stop or a colon stands, and then white space and something more; else null.</summary>
    public static OptionLabel? Read(string text, TextWord option)
    {
        var start = option.Start;
        while (start < option.End && char.IsWhiteSpace(text[start])) start++;
        var open = start < option.End && text[start] is '(' or '[' ? text[start++] : default;
        var end = start;
        while (end < option.End && char.IsAsciiLetterOrDigit(text[end])) end++;
        if (end == start || end - start > Longest || end == option.End) return null;
        var isClosed = open switch { '(' => text[end] == ')', '[' => text[end] == ']', _ => text[end] is ')' or '.' or ':' };
        var rest = end + 1;
        if (!isClosed || rest >= option.End || !char.IsWhiteSpace(text[rest])) return null;
        while (rest < option.End && char.IsWhiteSpace(text[rest])) rest++;
        return rest == option.End ? null : new(start, end - start, new(rest, option.End));
    }
}
