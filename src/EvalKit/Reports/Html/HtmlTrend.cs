using System.Globalization;

namespace EvalKit;

/// <summary>An eval's pass rates run by run, this one last, drawn small; everything drawn is said below it, too.</summary>
internal static class HtmlTrend
{
    public static void Add(EvalReport eval, HtmlPage page)
    {
        var lines = TrendWords.Lines(eval).ToList();
        if (lines.Count == 0) return;
        using var section = page.Section("Earlier runs", "trend");
        using (var svg = page.Html.In("svg", "plot", ("viewBox", "0 0 320 96"), ("role", "img"), ("aria-label", string.Join("; ", lines))))
        {
            foreach (var rate in new[] { 0, 0.5, 1 })
            {
                page.Html.Void("line", "grid", ("x1", "34"), ("y1", Of(Y(rate))), ("x2", "310"), ("y2", Of(Y(rate))));
                page.Html.Leaf("text", rate.ToString(CultureInfo.InvariantCulture), "y", ("x", "28"), ("y", Of(Y(rate) + 3)));
            }

            var runs = TrendWords.Shown(eval);
            AddSeries(page.Html, "main", [.. runs.Select(run => Rate(run.CleanPassed, run.CleanTrials)), Rate(eval.Clean.Passed, eval.Clean.Trials)], clean: true);
            AddSeries(page.Html, "main", [.. runs.Select(run => Rate(run.PerturbedPassed, run.PerturbedTrials)), Rate(eval.Perturbed.Passed, eval.Perturbed.Trials)], clean: false);
        }

        page.List(lines, "lines");
    }

    private static void AddSeries(HtmlWriter html, string css, IReadOnlyList<double?> rates, bool clean)
    {
        var points = rates.Index().Where(point => point.Item is not null).Select(point => (X: X(point.Index, rates.Count), Y: Y(point.Item!.Value))).ToList();
        if (points.Count == 0) return;
        using var series = html.In("g", css);
        html.Void("polyline", null, ("points", string.Join(' ', points.Select(point => $"{Of(point.X)},{Of(point.Y)}"))));
        foreach (var (x, y) in points)
        {
            if (clean) html.Void("path", "clean", ("d", $"M{Of(x)} {Of(y - 4)}L{Of(x + 4)} {Of(y)}L{Of(x)} {Of(y + 4)}L{Of(x - 4)} {Of(y)}z"));
            else html.Void("circle", null, ("cx", Of(x)), ("cy", Of(y)), ("r", "2.8"));
        }
    }

    // A hostile journal may hold any number.
    private static double? Rate(long passed, long trials) => trials > 0 && passed >= 0 && passed <= trials ? (double)passed / trials : null;

    private static double X(int run, int runs) => runs == 1 ? 172 : 44 + (run * 256.0 / (runs - 1));

    private static double Y(double rate) => 84 - (rate * 70);

    private static string Of(double length) => length.ToString("0.#", CultureInfo.InvariantCulture);
}
