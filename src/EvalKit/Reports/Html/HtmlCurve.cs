using System.Globalization;
using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>One perturbation's pass rate over its severity, drawn as lines; everything drawn is said in its label, too.</summary>
internal static class HtmlCurve
{
    /// <summary>The subject that is drawn beside the main one: the first that was compared.</summary>
    public static ArmReport? ComparedIn(EvalReport eval) => eval.Arms.FirstOrDefault(arm => arm.Perturbed.Trials > 0);

    public static void Add(EvalReport eval, int axis, HtmlWriter html)
    {
        var bands = eval.Axes[axis].Bands;
        using var svg = html.In("svg", "plot", ("viewBox", "0 0 320 168"), ("role", "img"), ("aria-label", Words(eval.Clean, bands)));
        AddGrid(html);
        if (eval.Axes[axis].Critical is { } critical) AddCritical(critical, eval.Axes[axis].MaxSeverity, html);
        if (ComparedIn(eval) is { } arm && arm.BandsOf(axis) is { } others) AddSeries("compared", arm.Clean, others, 3, html);
        AddSeries("main", eval.Clean, bands, 0, html);
        AddCounts(eval.Clean, bands, html);
    }

    /// <summary><c>clean: 59/60 = …; up to 1: 10/12 = …</c>.</summary>
    private static string Words(OutcomeCounts clean, SeverityBands bands) => string.Join("; ",
        Enumerable.Range(0, SeverityBands.Count).Where(band => bands.Counts[band].Trials > 0)
            .Select(band => string.Create(CultureInfo.InvariantCulture, $"severity up to {band + 1}: {ReportWords.Figures(bands.Counts[band])}"))
            .Prepend($"clean: {ReportWords.Figures(clean)}"));

    private static void AddGrid(HtmlWriter html)
    {
        foreach (var rate in new[] { 0, 0.25, 0.5, 0.75, 1 }) Line(html, "grid", X(-0.1), Y(rate), X(5.1), Y(rate));
        foreach (var rate in new[] { 0, 0.5, 1 }) Label(html, "y", X(-0.2), Y(rate) + 3, rate.ToString(CultureInfo.InvariantCulture));
        for (var severity = 0; severity <= SeverityBands.Count; severity++)
            Label(html, "x", X(severity), 140, severity.ToString(CultureInfo.InvariantCulture));
    }

    private static void AddCritical(CriticalEntry critical, double beyond, HtmlWriter html)
    {
        if (critical.Lower is { } lower && In(lower) && In(critical.Upper ?? beyond))
        {
            html.Void("rect", "halfway", ("x", Of(X(lower))), ("y", Of(Y(1))), ("width", Of(Math.Max(1, X(critical.Upper ?? beyond) - X(lower)))), ("height", Of(Y(0) - Y(1))));
        }

        if (critical.Value is { } value && In(value)) Line(html, "halfway", X(value), Y(1), X(value), Y(0));
    }

    private static void AddSeries(string css, OutcomeCounts clean, SeverityBands bands, double aside, HtmlWriter html)
    {
        var points = Enumerable.Range(0, SeverityBands.Count).Where(band => bands.Counts[band].Trials > 0)
            .Select(band => (X: X(bands.MeanSeverity(band)!.Value) + aside, Counts: bands.Counts[band])).ToList();
        if (clean.Trials > 0) points.Insert(0, (X(0) + aside, clean));
        using var series = html.In("g", css);
        html.Void("polyline", null, ("points", string.Join(' ', points.Select(point => $"{Of(point.X)},{Of(Y(point.Counts.Rate))}"))));
        foreach (var (x, counts) in points)
        {
            var (lower, upper) = counts.Interval;
            Line(html, "whisker", x, Y(lower), x, Y(upper));
            if (ReferenceEquals(counts, clean)) Diamond(html, x, Y(counts.Rate));
            else if (aside == 0) html.Void("circle", null, ("cx", Of(x)), ("cy", Of(Y(counts.Rate))), ("r", "3.2"));
            else html.Void("rect", null, ("x", Of(x - 2.5)), ("y", Of(Y(counts.Rate) - 2.5)), ("width", "5"), ("height", "5"));
        }
    }

    private static void AddCounts(OutcomeCounts clean, SeverityBands bands, HtmlWriter html)
    {
        Label(html, "y", X(-0.6), 158, "n");
        if (clean.Trials > 0) Label(html, "x", X(0), 158, ReportWords.Count(clean.Trials));
        var last = X(0);
        for (var band = 0; band < SeverityBands.Count; band++)
        {
            if (bands.MeanSeverity(band) is not { } severity) continue;
            // Under its point, as far as the one before leaves room.
            last = Math.Max(X(severity), last + 27);
            Label(html, "x", last, 158, ReportWords.Count(bands.Counts[band].Trials));
        }
    }

    private static void Diamond(HtmlWriter html, double x, double y) =>
        html.Void("path", "clean", ("d", $"M{Of(x)} {Of(y - 4.5)}L{Of(x + 4.5)} {Of(y)}L{Of(x)} {Of(y + 4.5)}L{Of(x - 4.5)} {Of(y)}z"));

    private static void Line(HtmlWriter html, string css, double x1, double y1, double x2, double y2) =>
        html.Void("line", css, ("x1", Of(x1)), ("y1", Of(y1)), ("x2", Of(x2)), ("y2", Of(y2)));

    private static void Label(HtmlWriter html, string css, double x, double y, string text) => html.Leaf("text", text, css, ("x", Of(x)), ("y", Of(y)));

    // A hostile journal may hold any number.
    private static bool In(double severity) => severity is >= 0 and <= SeverityBands.Count;

    private static double X(double severity) => 40 + severity * 53;

    private static double Y(double rate) => 124 - rate * 112;

    private static string Of(double length) => length.ToString("0.#", CultureInfo.InvariantCulture);
}
