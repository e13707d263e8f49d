using System.Globalization;
using EvalKit.Media;

namespace EvalKit;

/// <summary>The modality × difficulty matrix as a map: figures, a colour by rate, a bar for the interval, and a word for the weakest.</summary>
internal static class HtmlMatrix
{
    private const int Levels = 5;

    public static void Add(EvalReport eval, HtmlPage page)
    {
        if (eval.Cells.Count == 0) return;
        using (page.Section("Pass rate by modality and difficulty", "matrix"))
        {
            using (page.Wide("Pass rate by modality and difficulty")) AddTable(eval, page.Html);
            AddLegend(page.Html);
            page.List(FailureComposition.Of(eval), "lines");
        }
    }

    private static void AddTable(EvalReport eval, HtmlWriter html)
    {
        var difficulties = eval.Cells.Select(c => c.Difficulty).Distinct().Order().ToList();
        using var table = html.In("table", "heat");
        html.Leaf("caption", $"passed of n = rate [95 % interval{(eval.Plan.Stop is null ? "" : " that holds at any time")}]", "quiet");
        using (html.In("thead"))
        using (html.In("tr"))
        {
            html.Leaf("td", "");
            foreach (var difficulty in difficulties) html.Leaf("th", difficulty.ToString().ToLowerInvariant(), null, ("scope", "col"));
        }

        using var body = html.In("tbody");
        foreach (var modality in eval.Cells.Select(c => c.Modality).Distinct())
        {
            AddRow(modality, "clean", c => c.Clean);
            if (eval.AsShipped.Trials > 0) AddRow(modality, "as shipped", c => c.AsShipped);
            if (eval.Perturbed.Trials > 0) AddRow(modality, "perturbed", c => c.Perturbed);
        }

        void AddRow(Modality modality, string kind, Func<CellReport, OutcomeCounts> countsOf)
        {
            using var row = html.In("tr");
            html.Leaf("th", $"{modality.Label()}, {kind}", null, ("scope", "row"));
            foreach (var difficulty in difficulties)
                AddCell(eval.Cells.FirstOrDefault(c => c.Modality == modality && c.Difficulty == difficulty) is { } cell ? countsOf(cell) : null, eval, html);
        }
    }

    /// <summary>One cell of a map, empty where there is nothing to count.</summary>
    public static void AddCell(OutcomeCounts? counts, EvalReport eval, HtmlWriter html)
    {
        using var cell = html.In("td", counts is { Trials: > 0 } ? $"rate-{LevelOf(counts.Rate)}" : null);
        if (counts is null) return;
        HtmlFigures.Add(html, counts);
        if (ReferenceEquals(counts, eval.Weakest?.Counts)) html.Leaf("strong", " ◀ weakest", "weakest");
        HtmlFigures.AddBar(html, counts);
    }

    private static string LevelOf(double rate) => Math.Min(Levels - 1, (int)(rate * Levels)).ToString(CultureInfo.InvariantCulture);

    private static void AddLegend(HtmlWriter html)
    {
        using var legend = html.In("ul", "legend");
        for (var level = 0; level < Levels; level++)
        {
            html.Leaf("li", string.Create(CultureInfo.InvariantCulture, $"{(double)level / Levels:0.0}–{(level + 1.0) / Levels:0.0}"),
                string.Create(CultureInfo.InvariantCulture, $"rate-{level}"));
        }
    }
}
