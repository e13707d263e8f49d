namespace EvalKit.Perturbations.Tests;

/// <summary>A text that is written at once is the one that its edits make.</summary>
public static class TextChangeTests
{
    private static readonly string[] Sources =
    [
        Texts.Note, Texts.Order, Texts.Story, Texts.Caption, "", "a", "\u0301", "e\u0301te\u0301 o\u0308l, don't and O'Brien's", "a\uD800b \uDC00c d\uD83D", "one\r\n\r\ntwo\rthree\n",
        "été naïve Straße Ærø Łódź 한국어 カ\u3099 𝒜𝒷 שָׁלוֹם", "only 41.20 {x} `code` https://example.com/a",
    ];

    public static TheoryData<string> Names => TextMembersTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public static void It_is_what_its_edits_make(string name)
    {
        var member = (TextPerturbation)Members.Named(name);
        foreach (var text in Sources.Append(string.Concat(Enumerable.Repeat(Texts.Note, 5))))
        {
            foreach (var severity in new[] { 0, 0.1, 1, 3, 5 })
            {
                for (var seed = 1UL; seed <= 5; seed++)
                {
                    var ticks = member.Scale.TicksAtMost(severity);
                    var context = new PerturbationContext("case", member.Scale.AmountAt(ticks), member.Scale.SeverityAt(ticks), new(seed));
                    foreach (var kept in new KeptSpan[][] { [], [new(0, Math.Min(5, text.Length))] })
                    {
                        var edits = member.Kernel.Edit(text, kept, context);

                        Assert.Equal(new(TextEdits.Apply(text, edits), TextEdits.Count(edits)), member.Kernel.Change(text, kept, context));
                    }
                }
            }
        }
    }
}
