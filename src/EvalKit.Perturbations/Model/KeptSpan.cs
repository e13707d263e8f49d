namespace EvalKit;

/// <summary>A stretch of characters or frames that stay.</summary>
internal readonly record struct KeptSpan(int Start, int End)
{
    public int Length => End - Start;

    /// <summary>A range within a length; what lies beyond the end is cut off.</summary>
    public static KeptSpan Of(Range range, int length)
    {
        var start = Math.Clamp(range.Start.GetOffset(length), 0, length);
        return new(start, Math.Clamp(range.End.GetOffset(length), start, length));
    }

    public bool Touches(int start, int end) => Length > 0 && start < End && end > Start;
}
