using EvalKit.Media;

namespace EvalKit;

/// <summary>What the runs of an eval have shown so far.</summary>
/// <param name="Eval">The eval's id.</param>
/// <param name="Subject">Who was measured.</param>
/// <param name="Gate">The bar, as <see cref="EvidenceClaim.ToString"/> writes it.</param>
/// <param name="Expectation">What replies were graded by, as <see cref="ExpectationShape"/> writes it.</param>
/// <param name="Runs">The runs that count, by number.</param>
/// <param name="Rows">All cases that must not be counted again; those of a run that is not in <paramref name="Runs"/> do not count.</param>
internal sealed record EvidenceFile(string Eval, string Subject, string Gate, string Expectation, IReadOnlyList<EvidenceRun> Runs, IReadOnlyList<EvidenceRow> Rows)
{
    /// <summary>The version of the format.</summary>
    public const string Schema = "1";

    public const string RunColumns = "run\tdate\tpassed\tfailed\tmissing\tbelow\tabove";

    public const string Columns = "case\tinput\tcluster\trun\toutcome";

    /// <summary>The number of the last run, whether or not it still counts.</summary>
    public int LastRun => Math.Max(Runs.Select(run => run.Number).DefaultIfEmpty().Max(), Rows.Select(row => row.Run).DefaultIfEmpty().Max());

    /// <summary>Where an eval's evidence lies, whatever characters its id has.</summary>
    public static string PathOf(string directory, string eval) => Path.Combine(directory, "evidence", Extensibility.ArtifactName.Of(eval) + ".tsv");

    /// <summary>The hash of all cases and what became of them.</summary>
    public ContentHash Dataset()
    {
        using var hasher = new ContentHasher();
        foreach (var row in Rows.OrderBy(row => row.Case, StringComparer.Ordinal))
        {
            hasher.Add(row.Case);
            hasher.Add(row.Input);
            hasher.Add(row.Cluster);
            hasher.Add(FormattableString.Invariant($"{row.Run} {row.Outcome}"));
        }

        return hasher.Finish();
    }

    /// <summary>What the rows of each run come to.</summary>
    public IReadOnlyDictionary<int, EvidenceCounts> CountsByRun() =>
        Rows.GroupBy(row => row.Run).ToDictionary(rows => rows.Key, rows => rows.Aggregate(default(EvidenceCounts), (counts, row) => counts.With(row.Passed)));
}
