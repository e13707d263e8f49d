using System.Globalization;

namespace EvalKit;

/// <summary>Writes the corpus at the end of a run, where that is asked for.</summary>
internal static class CorpusUpdate
{
    /// <returns>What was written, and what could not be, in words.</returns>
    /// <exception cref="CorpusException">The file cannot be read any more, or not be written.</exception>
    public static IReadOnlyList<string> Write<TCase>(Blueprint<TCase> blueprint, IReadOnlyList<MinimalFailure> failures)
    {
        var corpus = blueprint.Corpus!;
        var before = CorpusReader.Read(corpus.Path, blueprint.Id)?.Entries ?? [];
        var today = blueprint.Options.TimeProvider.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var merge = new CorpusMerge(before, corpus.Results, today);
        foreach (var found in failures.Select(failure => failure.Found).OfType<FoundFailure>().OrderBy(found => found.Chain.Severity))
        {
            if (found.Entry is { } entry) merge.Add(entry, found.Chain.Severity);
        }

        merge.DropStrongerFixed();
        var notes = new List<string>();
        notes.AddRange(failures.Select(failure => failure.Found?.WhyNot).OfType<string>().Distinct().Select(why => $"corpus: not added: {why}."));
        var changes = Changes(merge);
        if (changes.Length > 0) CorpusWriter.Write(corpus.Path, new(blueprint.Id, [.. merge.Entries]));
        notes.Add(changes.Length > 0 ? $"corpus written: {corpus.Path}: {changes}. Commit it." : "corpus unchanged: nothing was found, and nothing was fixed.");
        return notes;
    }

    private static string Changes(CorpusMerge merge) => string.Join(", ", new[]
    {
        (merge.Added, "added"), (merge.Fixed, "fixed"), (merge.TakenOver, "taken over with a new input"), (merge.Reopened, "of them open again, since they fail with it"), (merge.Replaced, "dropped for a milder one"),
    }.Where(change => change.Item1 > 0).Select(change => FormattableString.Invariant($"{change.Item1} {change.Item2}")));
}
