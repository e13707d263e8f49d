using EvalKit.Media;

namespace EvalKit;

/// <summary>The part of an eval that one test judges: a cell, or, when <see cref="Label"/> is <c>all</c>, the whole eval.</summary>
/// <param name="Label">What it is called in the test's name.</param>
/// <param name="Modality">The cell's, where the test judges one.</param>
/// <param name="Difficulty">The cell's, where the test judges one.</param>
/// <param name="Alone">True where the eval has no other test: every gate is this one's to decide, those of single cells included.</param>
internal sealed record EvalTestCell(string Label, Modality? Modality = null, Difficulty? Difficulty = null, bool Alone = false)
{
    public const string All = "all";

    /// <summary>The whole of an eval whose cells are not known before it runs.</summary>
    public static EvalTestCell WholeEval { get; } = new(All, Alone: true);

    public bool IsWholeEval => Label == All;

    /// <summary>One per cell and one for the whole; for an eval with one cell the whole, which is that cell too.</summary>
    public static IEnumerable<EvalTestCell> Of(IReadOnlyList<EvalCell> cells) => cells switch
    {
        [var only] => [new(All, only.Modality, only.Difficulty, Alone: true)],
        _ => [.. cells.Select(cell => new EvalTestCell(cell.Label, cell.Modality, cell.Difficulty)), new(All)],
    };

    /// <summary>
    /// The test's id: the method's, then what sorts cells by modality and rising difficulty and puts the whole last. xUnit runs the
    /// tests of a method in ordinal order of these ids, so the gates over the whole eval find the cells' trials done.
    /// </summary>
    public string UniqueId(string methodId) => IsWholeEval
        ? $"{methodId}~{All}"
        : $"{methodId}-{Modality?.Label()}-{(int?)Difficulty}-{Label}";

    /// <summary>What filters see: <c>Kind</c>, <c>Slice</c>; of a test that judges one cell <c>Modality</c> and <c>Difficulty</c> too.</summary>
    public IEnumerable<KeyValuePair<string, string>> Traits()
    {
        yield return new("Kind", "Eval");
        yield return new("Slice", Label);
        if (Modality is { } modality) yield return new("Modality", modality.Label());
        if (Difficulty is { } difficulty) yield return new("Difficulty", By.Difficulty.Label(difficulty));
    }
}
