namespace EvalKit;

/// <summary>One replacement in a text: <paramref name="Length"/> characters from <paramref name="Start"/> on become another text.</summary>
internal readonly record struct TextEdit(int Start, int Length, string Replacement)
{
    public int End => Start + Length;

    /// <summary>Replacements of one number over 0 are one change, made whole or not at all; 0 stands for itself.</summary>
    public int Group { get; init; }
}
