using System.Globalization;
using System.Text;

namespace EvalKit;

/// <summary>Writes a file of evidence: sorted, so that version control shows what a run added, and whole or not at all.</summary>
internal static class EvidenceWriter
{
    // What a reader takes of a line is limited.
    private const int MostLetters = 2_000;

    /// <exception cref="EvidenceException">It cannot be written; what was there is still there.</exception>
    public static void Write(string path, EvidenceFile file, EvidenceClaim claim) =>
        new CommittedFile(path, "evidence", (line, problem, cause) => new EvidenceException(path, line, problem, cause)).Write(Text(file, claim));

    public static string Text(EvidenceFile file, EvidenceClaim claim)
    {
        var text = new StringBuilder();
        Header(text, "evalkit-evidence", EvidenceFile.Schema);
        Header(text, "eval", file.Eval);
        Header(text, "subject", VisibleText.Of(file.Subject, EvalId.MaxLength));
        Header(text, "gate", VisibleText.Of(file.Gate, MostLetters));
        Header(text, "expectation", file.Expectation);
        Header(text, "dataset", file.Dataset().ToString());
        text.Append(EvidenceFile.RunColumns).Append('\n');
        var sum = default(EvidenceCounts);
        foreach (var run in file.Runs.OrderBy(run => run.Number))
        {
            sum += run.Counts;
            // For people: what counts is computed from the cases again.
            text.Append(CultureInfo.InvariantCulture, $"{run.Number}\t{run.Date}\t{run.Counts.Passed}\t{run.Counts.Failed}\t{run.Counts.Missing}\t{claim.LogBelow(sum):F3}\t{claim.LogAbove(sum):F3}\n");
        }

        text.Append(EvidenceFile.Columns).Append('\n');
        foreach (var row in file.Rows.OrderBy(row => row.Case, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{row.Case}\t{row.Input}\t{row.Cluster}\t{row.Run}\t{row.Outcome}\n");
        return text.ToString();
    }

    private static void Header(StringBuilder text, string name, string value) =>
        text.Append("# ").Append(name).Append('\t').Append(value).Append('\n');
}
