using EvalKit.Media;

namespace EvalKit;

/// <summary>A baseline: what one complete run measured of each case.</summary>
/// <param name="Eval">The eval's id.</param>
/// <param name="Subject">Who was measured.</param>
/// <param name="Perturbations">Name and version of the plan's perturbations.</param>
/// <param name="Date">When, <c>2026-11-21</c>, UTC.</param>
/// <param name="Rows">The cases.</param>
internal sealed record BaselineFile(string Eval, string Subject, string Perturbations, string Date, IReadOnlyList<BaselineRow> Rows)
{
    /// <summary>The version of the format.</summary>
    public const string Schema = "1";

    public const string Columns = "case\tinput\tcell\tpasses\ttrials\tscore";

    /// <summary>Where an eval's baseline lies, whatever characters its id has.</summary>
    public static string PathOf(string directory, string eval, Baseline baseline) =>
        Path.Combine(directory, "baselines", Extensibility.ArtifactName.Of(eval) + baseline.Suffix);

    /// <summary>The hash of all cases and what was sent of each.</summary>
    public ContentHash Dataset()
    {
        using var hasher = new ContentHasher();
        foreach (var row in Rows.OrderBy(row => row.Case, StringComparer.Ordinal))
        {
            hasher.Add(row.Case);
            hasher.Add(row.Input);
        }

        return hasher.Finish();
    }
}
