using EvalKit.Extensibility;
using EvalKit.Media;

namespace EvalKit.Tests;

/// <summary>Two journals of one eval, written down as letters: <c>+</c> passed, <c>-</c> failed, <c>?</c> missing, <c>.</c> no such trial.</summary>
internal static class TwoRuns
{
    public static RunComparison Compare(string before, string after, double margin = 0) => Of(Journal(before), Journal(after), margin);

    public static RunComparison Of(IEnumerable<JournalEntry> before, IEnumerable<JournalEntry> after, double margin = 0) =>
        RunComparison.Of(RecordedRun.Of("A", before), "B", after, margin);

    /// <summary>A case for every letter.</summary>
    public static IEnumerable<JournalEntry> Journal(string letters, string ending = "complete") =>
        Around([.. letters.Select((letter, i) => letter == '.' ? null : Trial($"case-{i:000}", letter)).OfType<TrialEntry>()], ending);

    public static IEnumerable<JournalEntry> Around(IReadOnlyList<TrialEntry> trials, string ending = "complete", ulong seed = 1) =>
    [
        new RunEntry(1, "run", default, "0.1.0", new Dictionary<string, string>()),
        new EvalEntry
        {
            Id = "shop", Subject = "adder@1", Seed = seed, Cases = 1,
            Cells = [new(Modality.Text, Difficulty.Easy, 1), new(Modality.Image, Difficulty.Hard, 1)], Axes = [new("typos", 3, Modality.Text), new("noise", 3, Modality.Image)],
        },
        .. trials,
        new EvalEndEntry { Ending = ending },
    ];

    public static TrialEntry Trial(string id, char letter, string? input = null) => new()
    {
        Case = id, Input = letter == '?' ? default : ContentHash.Of(input ?? id),
        Outcome = letter == '+' ? TrialOutcome.Passed : letter == '-' ? TrialOutcome.Failed : TrialOutcome.Errored,
        Grades = letter == '?' ? [] : [new(letter == '+' ? 1 : 0, letter == '+')],
        Reason = letter == '-' ? "expected 2, got 3" : null,
    };

    public static ComparedRow Row(this RunComparison comparison, string slice = "clean") => comparison.Rows.Single(row => ComparisonWords.Slice(row) == slice);
}
