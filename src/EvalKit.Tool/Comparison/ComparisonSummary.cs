namespace EvalKit;

/// <summary>A comparison in JSON; docs/compare.md has the fields.</summary>
internal sealed record ComparisonSummary(
    int Version, string Before, string After, double Margin, bool Worse, long Lost, long Gained, IReadOnlyList<string> OnlyBefore, IReadOnlyList<string> OnlyAfter,
    IReadOnlyList<ComparisonSummary.Eval> Evals, IReadOnlyList<ComparisonSummary.Move> Flips)
{
    private const int Schema = 1;

    public static ComparisonSummary Of(RunComparison comparison, int flips) => new(
        Schema, comparison.Before, comparison.After, comparison.Margin, comparison.IsWorse, comparison.Lost, comparison.Gained, comparison.OnlyBefore, comparison.OnlyAfter,
        [.. comparison.Evals.Select(Of)],
        [.. comparison.Flips.Take(flips).Select(pair => new Move(
            pair.Flip.Eval, pair.Flip.Case, pair.Flip.Population, pair.Flip.Chain, double.IsFinite(pair.Flip.Severity) ? pair.Flip.Severity : null, pair.Repeats, pair.Flip.Lost, pair.Flip.Reason, pair.Flip.Replay))]);

    private static Eval Of(ComparedEval eval) => new(
        eval.Id, eval.Pairing.Earlier.Setup.Subject, eval.Pairing.Setup.Subject, [.. eval.Notes()],
        Of(eval.Pairing.OnlyBefore), Of(eval.Pairing.OnlyAfter), Of(eval.Pairing.OtherInput), [.. eval.Rows.Select(Of)]);

    private static Cases Of(Unpaired unpaired) => new(unpaired.Trials, unpaired.Cases, unpaired.First);

    private static Row Of(ComparedRow row) => new(
        row.Slice.Population, row.Slice.IsWhole ? null : row.Slice.Facet, row.Slice.IsWhole ? null : row.Slice.Label, row.Measure, row.Pairs.Pairs, row.Pairs.Clusters, row.Pairs.Missing,
        row.Pairs.Before, row.Pairs.After, row.Pairs.Agree, row.Pairs.Losses, row.Pairs.Gains, row.Test.Least, row.Test.Most, row.Test.Lower, row.Test.Upper,
        row.Test.PValue, row.Adjusted, row.Change, row.Visible);

    internal sealed record Eval(
        string Id, string SubjectBefore, string SubjectAfter, IReadOnlyList<string> Notes, Cases OnlyBefore, Cases OnlyAfter, Cases OtherInput, IReadOnlyList<Row> Rows);

    internal sealed record Cases(long Trials, int Count, IReadOnlyCollection<string> First);

    internal sealed record Row(
        Population Population, string? Facet, string? Label, string Measure, long Pairs, int Clusters, long Missing, double Before, double After, long Agree, long Losses, long Gains,
        double Least, double Most, double Lower, double Upper, double P, double AdjustedP, Change Change, double? Sees);

    internal sealed record Move(
        string Eval, string Case, Population Population, string Chain, double? Severity, int Times, bool Lost, string? Reason, string Replay);
}
