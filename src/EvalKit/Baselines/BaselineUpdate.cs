using System.Globalization;

namespace EvalKit;

/// <summary>Writes the baselines of an eval whose run is complete. What the run measured decides nothing about whether it is written.</summary>
internal static class BaselineUpdate
{
    /// <summary>Why this run must not become the baseline; null where it may.</summary>
    public static string? WhyNot(BaselineRecord record, Func<int, string> idOf, bool filtered, bool cancelled, bool overBudget) =>
        filtered ? "not all cases were run (a filter, or an early end)"
        : cancelled ? "the run was cancelled"
        : overBudget ? "the budget ended before the run did"
        : record.Missing > 0 ? FormattableString.Invariant($"{record.Missing} clean trials have no score: infrastructure, or an expectation that gives none")
        : record.Unsteady >= 0 ? $"the prompt of {VisibleText.Of(idOf(record.Unsteady), 60)} was not the same every time, so it could never be compared: .Ask must depend on its case alone"
        : null;

    /// <returns>What was written, in words.</returns>
    /// <exception cref="BaselineException">A file cannot be written, or is of another eval.</exception>
    public static string Write<TCase>(Blueprint<TCase> blueprint)
    {
        var options = blueprint.Options;
        var cases = blueprint.Cases;
        var record = blueprint.Baselines!.Record;
        var file = new BaselineFile(
            blueprint.Id, blueprint.Subject.ToString(), blueprint.PerturbationVersions is { Length: > 0 } versions ? versions : "none",
            options.TimeProvider.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            [.. record.Cases.Select(index => record.Row(index, cases.Id(index), cases.Cells[cases.CellOf[index]].Label))]);
        var committed = BaselineFile.PathOf(options.CommittedDirectory, blueprint.Id, Baseline.Committed);
        var anchor = BaselineFile.PathOf(options.CommittedDirectory, blueprint.Id, Baseline.Anchor);
        // Read before either is written: what cannot be read may be of another eval, or worth repairing.
        BaselineReader.Read(committed, blueprint.Id);
        var pinned = BaselineReader.Read(anchor, blueprint.Id);
        BaselineWriter.Write(committed, file);
        var pins = options.Baselines == BaselineMode.Anchor || pinned is null;
        if (pins) BaselineWriter.Write(anchor, file);
        return $"baseline written: {committed}{(pins ? $", and the anchor: {anchor}" : "")}. Commit {(pins ? "them" : "it")}.";
    }
}
