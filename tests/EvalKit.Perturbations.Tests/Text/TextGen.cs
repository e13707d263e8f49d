using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Perturbations.Tests;

/// <summary>Texts as prompts hold them: words, protected pieces, emoji, marks, several scripts, all kinds of gaps.</summary>
internal static class TextGen
{
    public static readonly string[] Protected =
        ["41.20", "r-0412", "12kg", "1,000", "https://example.com/a?b=c", "www.example.org", "me@example.com", "{total}", "`let x = y`", "``a ` b``", "٣٤"];

    private static readonly string[] Words =
        ["parcel", "Blue", "a", "I", "river", "don't", "naïve", "e\u0301te\u0301", "שלום", "Привет", "价格", "👍🏽", "👨‍👩‍👧", "𝒜𝒷", "ok!", "(no)", "–", "a\u00A0b"];

    private static readonly string[] Gaps = [" ", " ", " ", "  ", "\n", "\r\n", "\n\n", "\t"];

    public static Arbitrary<string> Prompts { get; } =
        Gen.Elements([.. Words, .. Protected]).SelectMany(_ => Gen.Elements(Gaps), (word, gap) => word + gap).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();
}
