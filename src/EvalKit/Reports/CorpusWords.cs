using System.Globalization;
using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>An entry of the corpus in words, still unescaped.</summary>
internal static class CorpusWords
{
    /// <summary>Entries that reports list, the most urgent first; what holds is only counted.</summary>
    public static IEnumerable<CorpusEntry> Listed(IEnumerable<CorpusEntry> entries) => entries.Where(entry => entry.Outcome != CorpusOutcome.Holds).OrderBy(Urgency);

    public static string Outcome(CorpusEntry entry) => entry.Outcome switch
    {
        CorpusOutcome.Holds => "holds",
        CorpusOutcome.Returned => "fails again",
        CorpusOutcome.Fails => "open, still fails",
        CorpusOutcome.Passes => "open, looks fixed",
        CorpusOutcome.Undecided => "no answer",
        CorpusOutcome.Stale => "stale, not compared",
        _ => "invalid, not replayed",
    };

    /// <summary><c>rotation 2.1° (severity 1.0)</c>.</summary>
    public static string Chain(CorpusEntry entry) => entry.Display.Length > 0 ? entry.Display : entry.Chain.Length > 0 ? entry.Chain : "unperturbed";

    /// <summary><c>failed 2 of 2 tries</c>; empty where it was not tried.</summary>
    public static string Evidence(CorpusEntry entry)
    {
        if (entry.Trials + entry.Missing == 0) return "";
        var failed = string.Create(CultureInfo.InvariantCulture, $"failed {entry.Failures} of {ReportWords.Counted(entry.Trials, "try", "tries")}");
        return entry.Missing == 0 ? failed : $"{failed}, {ReportWords.Count(entry.Missing)} without an answer";
    }

    /// <summary><c>found 2026-11-21, fixed 2026-11-28</c>.</summary>
    public static string Days(CorpusEntry entry) => (entry.Found.Length == 0 ? "found long ago" : $"found {entry.Found}") + (entry.Fixed is { } day ? $", fixed {day}" : "");

    /// <summary>What it said when it was found.</summary>
    public static string Then(CorpusEntry entry) => entry.Then.Length > 0 ? entry.Then : entry.Expected.Length > 0 ? $"not {entry.Expected}" : "it failed";

    /// <summary>What to type to try it again; empty where it cannot be.</summary>
    public static string Replay(CorpusEntry entry) => entry.Replay.Length == 0 ? "" : $"EVALKIT_REPLAY={VisibleText.Of(entry.Replay, 2000)} dotnet test";

    private static int Urgency(CorpusEntry entry) => entry.Outcome switch
    {
        CorpusOutcome.Returned => 0,
        CorpusOutcome.Undecided => 1,
        CorpusOutcome.Stale => 2,
        CorpusOutcome.Passes => 3,
        CorpusOutcome.Fails => 4,
        _ => 5,
    };
}
