namespace EvalKit;

/// <summary>
/// A shrinking strategy is a tree of questions: does this candidate fail? Each answer leads to the next question, or to the end (null).
/// Nothing in a question changes, so both ways can be explored before the answer is known, which is what makes speculation safe.
/// </summary>
/// <param name="candidate">Always smaller than the last candidate that failed.</param>
/// <param name="index">Its place among the candidates of that value, for replaying; −1 where the strategy has no such list.</param>
/// <param name="mostlyHolds">True where speculating on a failure would mostly be wasted.</param>
/// <param name="ifFails">The next question when it fails.</param>
/// <param name="ifHolds">The next question when it does not.</param>
internal sealed class ShrinkQuestion<T>(
    T candidate, int index, bool mostlyHolds, Func<ShrinkQuestion<T>?> ifFails, Func<ShrinkQuestion<T>?> ifHolds)
{
    private readonly Lazy<ShrinkQuestion<T>?> _ifFails = new(ifFails, LazyThreadSafetyMode.None);
    private readonly Lazy<ShrinkQuestion<T>?> _ifHolds = new(ifHolds, LazyThreadSafetyMode.None);

    public T Candidate { get; } = candidate;

    public int Index { get; } = index;

    public bool MostlyHolds { get; } = mostlyHolds;

    public ShrinkQuestion<T>? IfFails => _ifFails.Value;

    public ShrinkQuestion<T>? IfHolds => _ifHolds.Value;

    public ShrinkQuestion<T>? PeekIfFails() => Peek(_ifFails);

    public ShrinkQuestion<T>? PeekIfHolds() => Peek(_ifHolds);

    /// <summary>
    /// A look ahead must not end the walk: what a user's shrinker throws is kept, and thrown again if the walk comes there.
    /// </summary>
    private static ShrinkQuestion<T>? Peek(Lazy<ShrinkQuestion<T>?> next)
    {
        try
        {
            return next.Value;
        }
        catch (Exception) when (!next.IsValueCreated)
        {
            return null;
        }
    }
}
