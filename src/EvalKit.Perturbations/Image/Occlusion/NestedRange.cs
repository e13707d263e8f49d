namespace EvalKit;

/// <summary>A part of a stretch of pixels that grows with its share: a stronger level's covers that of every milder one.</summary>
internal readonly record struct NestedRange(int From, int To)
{
    /// <param name="start">Where the stretch begins; it need not be a whole number.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="share">How much of it is covered, 0 to 1.</param>
    /// <param name="place">How much of what stays free lies before the part, 0 to 1.</param>
    public static NestedRange Of(double start, double length, double share, double place)
    {
        var before = start + place * (length * (1 - share));
        return new(Whole(before), Whole(before + length * share));
    }

    private static int Whole(double value) => (int)Math.Floor(value + 0.5);
}
