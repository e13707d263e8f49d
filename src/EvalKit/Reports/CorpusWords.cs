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

    /// <summary>What a generated case is, since its id is a hash; null for a case that was given.</summary>
    public static string? Value(CorpusEntry entry) => entry.Value is { } value ? $"the case: {value}" : null;

    /// <summary><c>fails 2 of 3</c>, <c>passes 5 of 5</c>; empty where it was not tried.</summary>
    public static string Evidence(CorpusEntry entry)
    {
        if (entry.Trials + entry.Missing == 0) return "";
        var fails = string.Create(CultureInfo.InvariantCulture, $"{(entry.Failures == 0 ? "passes" : "fails")} {(entry.Failures == 0 ? entry.Trials : entry.Failures)} of {entry.Trials}");
        return entry.Missing == 0 ? fails : $"{(entry.Trials == 0 ? "" : $"{fails}, ")}{ReportWords.Counted(entry.Missing, "try", "tries")} without an answer";
    }

    /// <summary><c>found 2026-11-21: expected "a", got "b"; fixed 2026-11-28</c>.</summary>
    public static string Then(CorpusEntry entry)
    {
        var said = entry.Then.Length > 0 ? entry.Then : entry.Expected.Length > 0 ? $"it was not {entry.Expected}" : "it failed";
        return $"found {(entry.Found.Length > 0 ? entry.Found : "earlier")}: {said}{(entry.Fixed is { } day ? $"; fixed {day}" : "")}";
    }

    /// <summary>What it says now; null where it passes.</summary>
    public static string? Now(CorpusEntry entry) =>
        entry.Now is not { Length: > 0 } now ? null : $"{(entry.Outcome is CorpusOutcome.Stale or CorpusOutcome.Invalid ? "because" : "now")}: {now}";

    /// <summary>What to type to try it again; empty where it cannot be.</summary>
    public static string Replay(CorpusEntry entry) => entry.Replay.Length == 0 ? "" : $"EVALKIT_REPLAY={VisibleText.Of(entry.Replay, 1000)} dotnet test";

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
