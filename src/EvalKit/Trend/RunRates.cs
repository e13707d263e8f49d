using System.Globalization;
using System.Text;
using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>
/// The file <c>rates.tsv</c> that a run leaves beside its journal: each eval's pass rates in a line, so that the next run need not read the
/// journals of those before.
/// </summary>
internal static class RunRates
{
    public const string FileName = "rates.tsv";

    private const string Head = "# evalkit-rates\t1\n";
    private const long MostBytes = 1 << 20;
    private const int MostId = 300;

    /// <summary>The file's text: a line for each eval whose rates are evidence about its subject, and nothing of the others.</summary>
    public static string Text(RunReport report)
    {
        var text = new StringBuilder(Head);
        foreach (var eval in report.Evals)
        {
            if (!IsEvidence(report, eval)) continue;
            text.Append(CultureInfo.InvariantCulture, $"{Cell(eval.Plan.Id)}\t{Cell(eval.Plan.Subject)}\t{eval.Clean.Passed}\t{eval.Clean.Trials}\t{eval.Perturbed.Passed}\t{eval.Perturbed.Trials}\n");
        }

        return text.ToString();
    }

    /// <summary>An eval's lines in several files, by the run that each is of. What cannot be read is no line: a run may be removed while this looks at it.</summary>
    public static ILookup<string, EarlierEntry> Read(IEnumerable<DirectoryInfo> runs) =>
        runs.SelectMany(run => Lines(run).Select(line => Parse(run.Name, line.Split('\t'))).OfType<(string Eval, EarlierEntry Entry)>()).ToLookup(row => row.Eval, row => row.Entry, StringComparer.Ordinal);

    /// <summary>An id as the file has it.</summary>
    public static string Cell(string text) => VisibleText.Of(text, MostId);

    /// <summary>
    /// Whether the eval was run whole, by asking, with every trial answered and judged. A rate of anything less would be drawn as a dip in
    /// quality that nobody had.
    /// </summary>
    private static bool IsEvidence(RunReport report, EvalReport eval) =>
        !IsPart(report.Run)
        && eval is { End: { Ending: "complete", Replayed: 0 }, Unrecorded: 0, Replayed.Count: 0, Clean.Missing: 0, Perturbed.Missing: 0 }
        && eval.Clean.Trials + eval.Perturbed.Trials > 0
        && eval.VerdictsAsWritten.All(verdict => verdict.State != "deferred");

    private static bool IsPart(RunEntry? run) =>
        run is not null && (run.Environment.ContainsKey(RunEnvironment.Shard) || run.Environment.ContainsKey(RunEnvironment.Replayed));

    private static string[] Lines(DirectoryInfo run)
    {
        var file = new FileInfo(Path.Combine(run.FullName, FileName));
        try
        {
            if (file is not { Exists: true, LinkTarget: null, Length: <= MostBytes }) return [];
            var text = File.ReadAllText(file.FullName);
            return text.StartsWith(Head, StringComparison.Ordinal) ? text[Head.Length..].Split('\n', StringSplitOptions.RemoveEmptyEntries) : [];
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static (string Eval, EarlierEntry Entry)? Parse(string run, string[] cells) =>
        cells.Length == 6 && Count(cells[2]) is { } cleanPassed && Count(cells[3]) is { } clean && Count(cells[4]) is { } perturbedPassed && Count(cells[5]) is { } perturbed
        && cleanPassed <= clean && perturbedPassed <= perturbed
            ? (cells[0], new(run, cells[1], cleanPassed, clean, perturbedPassed, perturbed))
            : null;

    private static long? Count(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
}
