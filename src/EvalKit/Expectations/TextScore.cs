namespace EvalKit;

/// <summary>How near a reply is to a reference.</summary>
/// <param name="Value">The figure, in its own range.</param>
/// <param name="Counts">What it was made of, for people: <c>2 edits over 7 characters</c>.</param>
/// <param name="Reference">The reference it was measured against, or the first of those that count together.</param>
internal readonly record struct TextScore(double Value, string Counts, string Reference)
{
    /// <summary>The harmonic mean of precision and recall, from whole numbers and therefore rounded once.</summary>
    public static double F1(int shared, int said, int expected) => shared == 0 ? 0 : 2.0 * shared / ((double)said + expected);
}
