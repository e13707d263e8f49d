using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Tests.Expectations;

/// <summary>What holds for every measure of text, whatever it counts.</summary>
public static class GradedAnswerTests
{
    private static readonly Dictionary<string, Func<string, IExpectation<Reply>>> Higher = new()
    {
        ["edit similarity"] = reference => Answer.EditSimilarity(reference),
        ["token F1"] = reference => Answer.TokenF1(reference),
        ["BLEU"] = reference => Answer.Bleu(reference),
        ["chrF2"] = reference => Answer.Chrf(reference),
        ["chrF0.5"] = reference => Answer.Chrf(reference, beta: 0.5),
        ["chrF2++"] = reference => Answer.Chrf(reference, wordOrder: 2),
        ["ROUGE-1"] = reference => Answer.RougeN(reference, 1),
        ["ROUGE-L"] = reference => Answer.RougeL(reference),
    };

    private static readonly Dictionary<string, Func<string, IExpectation<Reply>>> Lower = new()
    {
        ["word error rate"] = reference => Answer.WordErrorRate(reference),
        ["character error rate"] = reference => Answer.CharacterErrorRate(reference),
        ["2-gram overlap"] = reference => Answer.NgramOverlap(reference, 2),
    };

    private static readonly Dictionary<string, Func<string, IExpectation<Reply>>> Every = Higher.Concat(Lower).ToDictionary();

    public static TheoryData<string> Measures => [.. Every.Keys];

    public static TheoryData<string> SymmetricMeasures => ["edit similarity", "token F1", "ROUGE-1", "ROUGE-L"];

    public static TheoryData<string> Hostile =>
    [
        "\ud800", "\udc00\ud800 \ud800\udc00", "a\u0301\u0301\u0301", "\u202e\u200b\ufeff", "\0\u0001", "１２３ ٤١", "İıſẞ",
        "&lt;&amp;lt;", "<skipped>", "-\n-\n", "...,,,---",
    ];

    private static Grade Grade(string measure, string reference, string reply) => Every[measure](reference).Grade(reply);

    /// <summary>Words, the reference first of all with two that every measure counts.</summary>
    private static Arbitrary<(string Reference, string Reply)> Texts(params string[] words)
    {
        var text = Gen.Elements(words).ListOf().Select(drawn => string.Join(' ', drawn));
        return (from reference in text from reply in text select ($"one two {reference}", reply)).ToArbitrary();
    }

    private static Arbitrary<(string Reference, string Reply)> Texts() =>
        Texts("one", "two", "Three", "four,", "the", "5.5", "don't", "über", "😀", "\ud800", "\u0301", "\0");

    [Theory]
    [MemberData(nameof(Measures))]
    public static void A_score_is_a_share_and_bare_gives_no_verdict(string measure) =>
        Prop.ForAll(Texts(), texts =>
        {
            var grade = Grade(measure, texts.Reference, texts.Reply);
            return grade is { Score: >= 0 and <= 1, Passed: null, Measurement.Name: var name } && name == measure;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Measures))]
    public static void The_reference_itself_is_perfect_or_copied_in_full(string measure) =>
        Prop.ForAll(Texts(), texts =>
            Grade(measure, texts.Reference, texts.Reference).Score == (measure == "2-gram overlap" ? 0 : 1)).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(SymmetricMeasures))]
    public static void Reply_and_reference_can_change_places(string measure) =>
        Prop.ForAll(Texts(), texts =>
        {
            var reply = $"two one {texts.Reply}";
            return Grade(measure, texts.Reference, reply).Score == Grade(measure, reply, texts.Reference).Score;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Measures))]
    public static void Each_word_replaced_by_an_unknown_one_makes_it_worse(string measure)
    {
        string[] words = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta"];
        var reference = string.Join(' ', words);
        var before = double.PositiveInfinity;
        for (var replaced = 0; replaced <= words.Length; replaced++)
        {
            var grade = Grade(measure, reference, string.Join(' ', words.Select((word, i) => i < replaced ? "qqqq" : word)));
            var figure = grade.Measurement!.Value.Better == Direction.Higher || measure == "2-gram overlap"
                ? grade.Measurement.Value.Value
                : -grade.Measurement.Value.Value;
            // The last runs vanish before the last words do.
            Assert.True(figure < before || (replaced == words.Length && figure == 0), $"{replaced} replaced: {grade.Reason}");
            before = figure;
        }
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public static void The_machines_culture_changes_nothing(string measure)
    {
        Grade[] Grades() => [Grade(measure, "TITLE in 1,5 İzmir", "title IN 1.5 izmir I"), Grade(measure, "one two", "one too")];
        var before = CultureInfo.CurrentCulture;
        var expected = Grades();
        try
        {
            foreach (var name in (string[])["tr-TR", "de-DE", "th-TH"])
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                Assert.Equal(expected, Grades());
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public static void Hostile_characters_are_graded_like_others(string text)
    {
        foreach (var measure in Every.Keys)
        {
            Assert.InRange(Grade(measure, "one two", text).Score!.Value, 0, 1);
            Assert.InRange(Grade(measure, $"one two {text}", text).Score!.Value, 0, 1);
        }
    }

    [Fact]
    public static void A_flood_is_near_nothing_even_where_it_holds_the_whole_reference()
    {
        var flood = string.Concat(Enumerable.Repeat("one two ", 20_000));
        foreach (var measure in Higher.Keys)
        {
            Assert.Equal(0, Grade(measure, "one two", flood).Score);
            Assert.Equal(1, Grade(measure, flood, flood).Score);
        }
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public static async Task Grading_can_be_cancelled(string measure) =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await Every[measure]("a b c").GradeAsync("a b", Grading.Context, new CancellationToken(canceled: true)));

    [Theory]
    [MemberData(nameof(Measures))]
    public static void A_blank_reference_is_refused(string measure) => Assert.ThrowsAny<ArgumentException>(() => Every[measure](" \n"));
}
