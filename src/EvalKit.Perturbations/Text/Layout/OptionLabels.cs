using System.Collections.Immutable;
using System.Globalization;

namespace EvalKit;

/// <summary>
/// The labels of options that are numbered: <c>A) Paris</c>, <c>(i) Paris</c>, <c>1. Paris</c>. Options are numbered where each begins with a label and
/// the labels are the first of a sequence, in any order.
/// </summary>
internal sealed record OptionLabels
{
    /// <summary>What a text must have, for messages.</summary>
    public const string Needs = "choices with labels in sequence, such as .Choices(\"A) Paris\", \"B) Rome\")";

    private const int Most = 26;

    private static readonly OptionNumbering[] Numberings = [OptionNumbering.Capitals, OptionNumbering.SmallLetters, OptionNumbering.Numbers, OptionNumbering.RomanNumerals];

    private static readonly string[] Romans =
    [
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii",
        "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx", "xxi", "xxii", "xxiii", "xxiv", "xxv", "xxvi",
    ];

    /// <summary>The sequence that they are of.</summary>
    public required OptionNumbering Numbering { get; init; }

    /// <summary>One for each option, in the text's order.</summary>
    public required ImmutableArray<OptionLabel> Labels { get; init; }

    /// <summary>The label at a place of a sequence, from 0.</summary>
    public static string NameOf(OptionNumbering numbering, int index) => numbering switch
    {
        OptionNumbering.Capitals => ((char)('A' + index)).ToString(),
        OptionNumbering.SmallLetters => ((char)('a' + index)).ToString(),
        OptionNumbering.Numbers => (index + 1).ToString(CultureInfo.InvariantCulture),
        _ => Romans[index],
    };

    /// <summary>The labels of options that are one text (<see cref="TextPieces.Joined"/>); null where they are not numbered.</summary>
    public static OptionLabels? Of(string text)
    {
        var options = TextPieces.Options(text);
        if (options.Count is 0 or > Most) return null;
        var labels = new List<OptionLabel>(options.Count);
        foreach (var option in options)
        {
            if (OptionLabel.Read(text, option) is not { } label) return null;
            labels.Add(label);
        }

        foreach (var numbering in Numberings)
        {
            var places = labels.ConvertAll(label => Enumerable.Range(0, labels.Count).FirstOrDefault(i => NameOf(numbering, i) == label.NameIn(text), -1));
            if (places.Contains(-1) || places.Distinct().Count() < places.Count) continue;
            return new() { Numbering = numbering, Labels = [.. labels.Zip(places, (label, place) => label with { Index = place })] };
        }

        return null;
    }
}
