using System.Globalization;

namespace EvalKit;

/// <summary>Reads one step of a chain's canonical text: <c>name@version(amount;qualifiers)</c>.</summary>
internal static class StepText
{
    /// <summary>What the places of single edits stand behind, after every other qualifier.</summary>
    public const string OnlyMark = ";only=";

    public static PerturbationStep Parse(string text, IReadOnlyList<Perturbation> known)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (at < 1 || open < at + 2 || text[^1] != ')')
            throw new FormatException($"\"{text}\" is not a step of a chain; a step looks like image.rotation@1(2.1).");
        var identity = text[..open];
        var inside = text[(open + 1)..^1];
        var mark = inside.LastIndexOf(OnlyMark, StringComparison.Ordinal);
        var only = mark < 0 ? null : OnlyOf(text, inside[(mark + OnlyMark.Length)..]);
        if (mark >= 0) inside = inside[..mark];
        var semicolon = inside.IndexOf(';', StringComparison.Ordinal);
        var amount = semicolon < 0 ? inside : inside[..semicolon];
        var qualifiers = semicolon < 0 ? "" : inside[(semicolon + 1)..];
        var name = text[..at];
        var perturbation = Find(text, identity, name, qualifiers, known);
        var step = perturbation.At(TicksOf(text, amount, perturbation.Scale));
        if (only is not null) step = perturbation is TextPerturbation ? step.WithOnlyEdits(only.Places) : throw new FormatException($"\"{text}\" names single edits, which {name} does not make.");
        return step.ToString() == text
            ? step
            : throw new FormatException($"\"{text}\" is not on the grid of {perturbation.Name}; the nearest step is {step}.");
    }

    private static Perturbation Find(string text, string identity, string name, string qualifiers, IReadOnlyList<Perturbation> known)
    {
        var named = known.Where(perturbation => perturbation.Name == name).ToList();
        if (named.Count == 0)
            throw new FormatException($"\"{text}\" names the perturbation {name}, which is not among the known ones ({List(known.Select(p => p.Name))}).");
        var sameVersion = named.Where(perturbation => perturbation.Definition.Identity == identity).ToList();
        if (sameVersion.Count == 0)
            throw new FormatException($"\"{text}\" was made by {identity}, but known is {List(named.Select(p => p.Definition.Identity))}: results of another version are stale.");
        return sameVersion.Find(perturbation => perturbation.Definition.Qualifiers == qualifiers)
            ?? throw new FormatException($"\"{text}\" has the options \"{qualifiers}\", but {identity} is known with {List(sameVersion.Select(p => $"\"{p.Definition.Qualifiers}\""))}.");
    }

    private static EditSubset OnlyOf(string text, string places) => EditSubset.TryParse(places)
        ?? throw new FormatException($"\"{text}\" names the edits \"{places}\"; places rise from 0, such as 3,7 or 0-4,9.");

    private static int TicksOf(string text, string amount, SeverityScale scale)
    {
        if (amount == "inf") return scale.TicksOfAmount(double.PositiveInfinity);
        if (amount == "-inf") return scale.TicksOfAmount(double.NegativeInfinity);
        return double.TryParse(amount, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && double.IsFinite(value)
            ? scale.TicksOfAmount(value)
            : throw new FormatException($"\"{text}\" has the amount \"{amount}\", which is not a number.");
    }

    private static string List(IEnumerable<string> names)
    {
        var list = names.Distinct().ToList();
        return list.Count == 0 ? "none" : string.Join(", ", list);
    }
}
