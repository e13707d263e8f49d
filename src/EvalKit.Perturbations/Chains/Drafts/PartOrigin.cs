namespace EvalKit;

/// <summary>Where a part of a changed prompt comes from: a place in the clean prompt, or the step that added it.</summary>
/// <param name="Index">The place in the clean prompt, from 0; −1 for an added part.</param>
/// <param name="Added">What tells an added part from all others; null for a part of the clean prompt.</param>
internal readonly record struct PartOrigin(int Index, string? Added)
{
    public static PartOrigin At(int index) => new(index, null);

    public static PartOrigin By(string name) => new(-1, name);

    /// <summary>A stream of this part's own: the same wherever the part stands, and whatever other steps a chain has.</summary>
    public CounterRandom Stream(CounterRandom random) => Added is null ? random.Stream(Index) : random.Stream(Added);
}
