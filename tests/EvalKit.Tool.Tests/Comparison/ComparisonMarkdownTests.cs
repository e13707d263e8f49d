using System.Text.Json;
using EvalKit.Extensibility;
using static EvalKit.Tests.TwoRuns;

namespace EvalKit.Tests;

public sealed class ComparisonMarkdownTests
{
    [Fact]
    public void A_regression_heads_the_comment_with_its_figures_and_its_cases()
    {
        var text = ComparisonMarkdown.Render(Compare(new string('+', 60), new string('-', 12) + new string('+', 48)), 20);

        Assert.StartsWith("## ❌ WORSE in 1 of 1 row\n", text, StringComparison.Ordinal);
        Assert.Contains("| clean | 60/60 | 48/60 | -0.200 [-0.31, -0.09] |", text, StringComparison.Ordinal);
        Assert.Contains("<details><summary>12 trials passed before and fail now; 0 the other way round</summary>", text, StringComparison.Ordinal);
        Assert.Contains("- lost: `shop`, `case-000` · expected 2, got 3<br>`evalkit replay ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void However_many_evals_there_are_a_comment_holds_it()
    {
        IEnumerable<JournalEntry> Journal(char letter) => Enumerable.Range(0, 400).SelectMany(eval => (IEnumerable<JournalEntry>)
        [
            new EvalEntry { Eval = eval, Id = $"Evals.{new string('x', 150)}.{eval}" },
            .. Enumerable.Range(0, 20).Select(i => Trial($"{new string('y', 100)}-{i}", letter) with { Eval = eval }),
            new EvalEndEntry { Eval = eval },
        ]);

        var text = ComparisonMarkdown.Render(Of(Journal('+'), Journal('-')), 1000);

        Assert.InRange(text.Length, ComparisonMarkdown.MaxLength / 2, ComparisonMarkdown.MaxLength);
        Assert.Contains(" parts left off", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_journal_says_is_text_and_nothing_else()
    {
        const string Attack = "a|b `c` <script>alert(1)</script> @someone [x](javascript:alert(1))\n\n## PASS\u202E\0";
        IEnumerable<JournalEntry> Journal(char letter) =>
        [
            new EvalEntry { Id = Attack, Subject = Attack, Cells = [new(Modality.Text, Difficulty.Easy, 1)], Axes = [new(Attack, double.NaN, Modality.Text), new(Attack + "2", 1, Modality.Text)] },
            .. Enumerable.Range(0, 20).Select(i => Trial($"{Attack}{i}", letter) with { Axis = i % 3, Chain = Attack, Severity = double.NaN, Repeat = int.MinValue + i, Cell = int.MaxValue, Reason = Attack }),
        ];
        var comparison = Of(Journal('+'), Journal('-'));

        var text = ComparisonMarkdown.Render(comparison, 100);

        Assert.DoesNotContain("\n## PASS", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', text);
        Assert.DoesNotContain('\0', text);
        // Outside code spans nothing is left that would be markup.
        Assert.DoesNotMatch("(?m)^[^`]*<script", text);
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(ComparisonSummary.Of(comparison, 10)));
        Assert.Equal(10, json.RootElement.GetProperty("Flips").GetArrayLength());
    }
}
