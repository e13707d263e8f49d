using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>What earlier runs in a results folder came to; read once, when the first eval asks.</summary>
internal sealed class EarlierRuns(string resultsFolder, string own)
{
    private const int Most = 20;

    private readonly Lazy<ILookup<string, EarlierEntry>> _rates = new(() => RunRates.Read(
        KeptRuns.All(resultsFolder).Where(run => run.Name != own && string.CompareOrdinal(run.Name, own) < 0).Take(Most)));

    /// <summary>An eval's runs, the oldest first.</summary>
    public IReadOnlyList<EarlierEntry> Of(string eval) => [.. _rates.Value[RunRates.Cell(eval)].Take(Most).OrderBy(entry => entry.Run, StringComparer.Ordinal)];
}
