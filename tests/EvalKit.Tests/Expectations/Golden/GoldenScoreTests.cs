using System.Text.Json;

namespace EvalKit.Tests.Expectations;

/// <summary>scores.jsonl holds what the published programs make of a hundred pairs of texts; generate.py beside it names them.</summary>
public static class GoldenScoreTests
{
    // Published programs round often, EvalKit seldom.
    private const double Rounding = 1e-12;

    private sealed record Line(string[] References, string Reply, Dictionary<string, double> Scores);

    private static readonly JsonSerializerOptions LowerCase = new(JsonSerializerDefaults.Web);

    private static readonly Line[] Lines =
    [
        .. File.ReadLines(Path.Combine(Approved.RepositoryRoot, "tests/EvalKit.Tests/Expectations/Golden/scores.jsonl"))
            .Select(line => JsonSerializer.Deserialize<Line>(line, LowerCase)!),
    ];

    public static TheoryData<string> Measures => [.. Lines.SelectMany(line => line.Scores.Keys).Distinct()];

    [Theory]
    [MemberData(nameof(Measures))]
    public static async Task Agrees_with_the_published_program(string measure)
    {
        var compared = 0;
        foreach (var line in Lines)
        {
            if (!line.Scores.TryGetValue(measure, out var published)) continue;
            var grade = await Expectation(measure, line.References).GradeAsync<Reply>(line.Reply);

            Assert.Equal(measure, grade.Measurement!.Value.Name);
            Assert.True(
                Math.Abs(published - grade.Measurement.Value.Value) <= Rounding * Math.Max(1, published),
                $"published {published:R}, got {grade.Reason}");
            compared++;
        }

        Assert.InRange(compared, 30, Lines.Length);
    }

    private static IExpectation<Reply> Expectation(string measure, string[] references) => measure switch
    {
        "BLEU" => Answer.Bleu(references),
        "chrF1" => Answer.Chrf(references, beta: 1),
        "chrF2" => Answer.Chrf(references),
        "chrF2+" => Answer.Chrf(references, wordOrder: 1),
        "chrF2++" => Answer.Chrf(references, wordOrder: 2),
        "chrF3" => Answer.Chrf(references, beta: 3),
        "token F1" => Answer.TokenF1(references),
        "character error rate" => Answer.CharacterErrorRate(references[0]),
        "edit similarity" => Answer.EditSimilarity(references[0]),
        "ROUGE-1" => Answer.RougeN(references, 1),
        "ROUGE-2" => Answer.RougeN(references, 2),
        "ROUGE-3" => Answer.RougeN(references, 3),
        "ROUGE-L" => Answer.RougeL(references),
        "1-gram overlap" => Answer.NgramOverlap(references[0], 1),
        "2-gram overlap" => Answer.NgramOverlap(references[0], 2),
        "3-gram overlap" => Answer.NgramOverlap(references[0], 3),
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "No expectation has this name."),
    };
}
