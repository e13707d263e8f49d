using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>What replies that know nothing came to.</summary>
/// <param name="Entries">The best of each kind.</param>
/// <param name="TooSlow">Whether they were given up, since grading them took too long.</param>
internal sealed record NullFigures(IReadOnlyList<NullEntry> Entries, bool TooSlow)
{
    // 0.9 of 10 is not 9 in binary.
    private const double Rounding = 1e-12;

    public static NullFigures None { get; } = new([], TooSlow: false);

    /// <summary>The one that passes most often; null where none was tried.</summary>
    public static NullEntry? Best(IEnumerable<NullEntry> entries) => entries.Where(entry => entry.Tried > 0).MaxBy(Rate);

    public static double Rate(NullEntry entry) => entry.Tried <= 0 ? 0 : (double)entry.Passed / entry.Tried;

    /// <summary>Whether a kind passes as often as an eval asks for; never where it may pass less often than is known.</summary>
    public static bool Reaches(NullEntry entry, double? bar) => bar is { } asked && !entry.AtMost && Rate(entry) >= asked - Rounding;

    /// <summary>What the history keeps of it.</summary>
    public string ForHistory(double? bar, EvalIntent intent)
    {
        if (Best(Entries) is not { AtMost: false } best) return HistoryFile.Nothing;
        if (best.Passed == 0) return "none";
        var word = intent == EvalIntent.Safety ? "meant" : Reaches(best, bar) ? "reaches" : "below";
        return FormattableString.Invariant($"{best.Kind} {best.Passed}/{best.Tried} {word}");
    }
}
