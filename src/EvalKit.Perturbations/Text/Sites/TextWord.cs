namespace EvalKit;

/// <summary>Where a word of a text stands.</summary>
internal readonly record struct TextWord(int Start, int End)
{
    public int Length => End - Start;
}
