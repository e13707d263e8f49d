using System.Globalization;

namespace EvalKit;

/// <summary>The figures of <see cref="ReportWords.Figures"/>, word by word, in columns; and their interval as a bar.</summary>
internal static class HtmlFigures
{
    public static void Add(HtmlWriter html, OutcomeCounts counts)
    {
        var words = ReportWords.Figures(counts);
        using var all = html.In("span", "figures");
        if (counts.Trials == 0)
        {
            html.Text(words);
            return;
        }

        var equals = words.IndexOf(" = ", StringComparison.Ordinal);
        var open = words.IndexOf(" [", StringComparison.Ordinal);
        var close = words.IndexOf(']', StringComparison.Ordinal) + 1;
        html.Leaf("span", words[..equals], "share");
        html.Text(" = ");
        html.Leaf("b", words[(equals + 3)..open]);
        html.Text(" ");
        html.Leaf("span", words[(open + 1)..close], "range");
        if (close < words.Length) html.Leaf("span", words[close..], "missing");
    }

    /// <summary>From 0 to 1: the interval, and the rate in it.</summary>
    public static void AddBar(HtmlWriter html, OutcomeCounts counts)
    {
        if (counts.Trials == 0) return;
        var (lower, upper) = counts.Interval;
        using var bar = html.In("svg", "bar", ("viewBox", "0 0 100 6"), ("preserveAspectRatio", "none"), ("aria-hidden", "true"));
        html.Void("rect", "track", ("y", "2.5"), ("width", "100"), ("height", "1"));
        html.Void("rect", "range", ("x", Percent(lower)), ("y", "1"), ("width", Percent(Math.Max(0.01, upper - lower))), ("height", "4"));
        html.Void("rect", "rate", ("x", Percent(Math.Clamp(counts.Rate - 0.0075, 0, 0.985))), ("width", "1.5"), ("height", "6"));
    }

    private static string Percent(double share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture);
}
