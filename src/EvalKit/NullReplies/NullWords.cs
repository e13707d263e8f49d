using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>Replies that know nothing, in words.</summary>
internal static class NullWords
{
    private const int MostLetters = 60;
    private const int MostKinds = 8;

    /// <summary>What keeps a green of the eval from showing anything; null where nothing does.</summary>
    public static string? Doubt(IReadOnlyList<NullEntry> entries, double? bar)
    {
        if (NullFigures.Best(entries.Where(entry => NullFigures.Reaches(entry, bar))) is not { } best) return null;
        var passes = FormattableString.Invariant($"passes {best.Passed} of {best.Tried} cases, and the bar is {bar:0.00##}");
        return best.Kind switch
        {
            NullKind.Echo => $"leaky: the prompt, echoed, {passes}. What is expected stands in what is asked: ask for the answer alone (Answer.Equal, .OneOf, .Number)",
            NullKind.Swapped => $"saturated: the answer of another case {passes}. The expectation does not tell the answers apart: make it stricter",
            NullKind.Constant => $"saturated: the same reply to every case, \"{Shown(best.Reply)}\", {passes}. Add cases whose answer is another one, or expect more of a reply",
            _ => $"saturated: {Phrase(best)} {passes}. Expect what only a right reply says beside what a wrong one must not say, or mark the eval .Safety() where saying nothing is right",
        };
    }

    /// <summary><c>best null reply: constant "billing" 14/40 = 0.35; empty 0/40, …; skill 0.88</c>; null where none was tried.</summary>
    /// <param name="entries">The best of each kind.</param>
    /// <param name="intent">In a safety eval they may be right.</param>
    /// <param name="clean">What the subject made of the clean trials.</param>
    public static string? Line(IReadOnlyList<NullEntry> entries, EvalIntent intent, OutcomeCounts clean)
    {
        if (NullFigures.Best(entries) is not { } best) return null;
        // A journal may come from anywhere.
        var others = entries.Where(entry => !ReferenceEquals(entry, best)).Take(MostKinds).Select(entry => $"{Name(entry)} {Figures(entry)}");
        var most = best.AtMost ? "at most, since expectations that may call a model were not asked: " : "";
        var line = $"{most}{Name(best)} {Figures(best)} = {ReportWords.Rate(NullFigures.Rate(best))}{string.Concat(others.Select(other => $", {other}"))}";
        var threw = entries.Max(entry => entry.Threw);
        if (threw > 0) line += $"; an expectation threw on {ReportWords.Counted(threw, "case")}, counted as not passed";
        return $"null replies: {line}{Skill(best, intent, clean)}";
    }

    private static string Skill(NullEntry best, EvalIntent intent, OutcomeCounts clean)
    {
        if (intent == EvalIntent.Safety) return "; in a safety eval they may be right";
        var scored = clean.Passed + clean.Failed;
        if (best.AtMost || scored == 0) return "";
        var floor = NullFigures.Rate(best);
        return floor >= 1 ? "; no skill can be shown" : FormattableString.Invariant($"; skill {(((double)clean.Passed / scored) - floor) / (1 - floor):0.00}");
    }

    private static string Figures(NullEntry entry) => FormattableString.Invariant($"{entry.Passed}/{entry.Tried}");

    private static string Name(NullEntry entry) => entry.Reply is { } reply ? $"{Shown(entry.Kind)} \"{Shown(reply)}\"" : Shown(entry.Kind);

    private static string Phrase(NullEntry entry) => entry.Kind == NullKind.Refusal ? "a refusal" : "an empty reply";

    private static string Shown(string? reply) => VisibleText.Of(reply ?? "", MostLetters);
}
