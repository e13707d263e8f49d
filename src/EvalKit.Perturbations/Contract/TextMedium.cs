using System.Text;

namespace EvalKit;

internal sealed class TextMedium : ContractMedium<string>
{
    public override IReadOnlyList<(string Name, string Value)> EdgeInputs { get; } =
    [
        Quoted(""),
        Quoted("a"),
        Quoted(" "),
        Quoted("7"),
        Quoted("a b"),
        ("a family emoji", "👨‍👩‍👧‍👦"),
        ("emoji between words", "yes 👍🏽 no 🇫🇷 end"),
        ("right-to-left text", "שלום עולם וברכה"),
        ("combining marks", "e\u0301te\u0301 o\u0308l"),
        ("line breaks of both kinds", "one\r\ntwo\nthree"),
    ];

    public override (string Name, string Value) Ordinary { get; } = ("a text of seven sentences",
        "The delivery left the depot early in the morning. It was raining, and the driver took the longer road along the river. " +
        "Nobody was at home when the parcel arrived. A neighbour signed for it and put it under the stairs. " +
        "Later that day the customer called and asked where the parcel was. The clerk looked it up and told her. " +
        "She thanked him kindly and went to fetch it at once.");

    public override double Slack => 2;

    public override string Clone(string value) => new(value.AsSpan());

    public override bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);

    public override string? Run(Perturbation perturbation, string input, in PerturbationContext context) =>
        TextEdits.Apply(input, ((TextPerturbation)perturbation).Kernel.Edit(input, [], context));

    public override string? Flaw(string input, string result) =>
        result.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar) ? "left half of a surrogate pair" : null;

    /// <summary>Levenshtein's edit distance.</summary>
    public override double Distance(string one, string other) => TextDistance.Between(one, other);

    private static (string, string) Quoted(string text) => ($"\"{text}\"", text);
}
