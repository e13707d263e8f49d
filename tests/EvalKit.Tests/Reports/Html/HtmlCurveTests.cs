using System.Globalization;
using System.Xml.Linq;
using EvalKit.Extensibility;
using EvalKit.Media;

namespace EvalKit.Tests;

public static class HtmlCurveTests
{
    [Fact]
    public static void Every_band_is_a_point_at_its_mean_severity_with_its_interval()
    {
        var plot = Plot([.. Trials("main", 0.5, 8, 2), .. Trials("main", 1.5, 5, 5), .. Trials("main", 1.9, 5, 5)]);

        var points = plot.Descendants("circle").Select(circle => (X: Number(circle, "cx"), Y: Number(circle, "cy"))).ToList();
        Assert.Equal([(40 + 0.5 * 53, 124 - 0.8 * 112), (40 + 1.7 * 53, 124 - 0.5 * 112)], points, Near);
        Assert.Equal(3, plot.Descendants("line").Count(line => (string?)line.Attribute("class") == "whisker"));
        Assert.Equal(["10", "10", "20"], plot.Elements("text").Where(text => (string?)text.Attribute("y") == "158" && text.Value != "n").Select(text => text.Value));
    }

    [Fact]
    public static void What_is_drawn_is_said_too() => Assert.Equal(
        "clean: 9/10 = 0.90 [0.60, 0.98]; severity up to 1: 8/10 = 0.80 [0.49, 0.94]",
        Plot([.. Trials("main", 0.5, 8, 2)]).Attribute("aria-label")!.Value);

    [Fact]
    public static void The_first_compared_subject_has_a_line_of_its_own()
    {
        var plot = Plot([.. Trials("main", 0.5, 8, 2), .. Trials("previous", 0.5, 4, 6)]);

        Assert.Equal(["compared", "main"], plot.Elements("g").Select(series => (string?)series.Attribute("class")));
    }

    [Fact]
    public static void Where_the_score_is_half_way_is_shaded_as_far_as_severities_go()
    {
        var shade = Plot([.. Trials("main", 0.5, 8, 2), new EvalEndEntry { Critical = [new(0, 2, 1, null)] }]).Elements("rect").Single();

        Assert.Equal((40 + 53, 4 * 53), (Number(shade, "x"), Number(shade, "width")));
    }

    [Theory]
    [InlineData(double.NaN, 1.0)]
    [InlineData(-3.0, 1e300)]
    [InlineData(7.0, 2.0)]
    public static void No_number_of_a_journal_is_drawn_outside(double value, double lower)
    {
        var plot = Plot([.. Trials("main", 0.5, 8, 2), new EvalEndEntry { Critical = [new(0, value, lower, double.PositiveInfinity)] }]);

        Assert.All(plot.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "x" or "x1" or "x2" or "cx" or "width"),
            place => Assert.InRange(double.Parse(place.Value, CultureInfo.InvariantCulture), 0, 320));
    }

    private static bool Near((double X, double Y) one, (double X, double Y) other) => Math.Abs(one.X - other.X) < 0.11 && Math.Abs(one.Y - other.Y) < 0.11;

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    private static XElement Plot(IEnumerable<JournalEntry> entries)
    {
        var plan = new EvalEntry { Id = "e", Cells = [new(Modality.Image, Difficulty.Easy, 10)], Axes = [new("rotation", 5, Modality.Image)] };
        var clean = Enumerable.Range(0, 10).Select(i => new TrialEntry { Case = "c", Outcome = i == 0 ? TrialOutcome.Failed : TrialOutcome.Passed });
        return HtmlDocument.Parse(HtmlReport.Render(RunReport.Of([plan, .. clean, .. entries]))).Descendants("svg").Single(svg => (string?)svg.Attribute("class") == "plot");
    }

    private static IEnumerable<TrialEntry> Trials(string arm, double severity, int passed, int failed) => Enumerable.Range(0, passed + failed).Select(i =>
        new TrialEntry { Case = "c", Arm = arm, Axis = 0, Severity = severity, Outcome = i < passed ? TrialOutcome.Passed : TrialOutcome.Failed });
}
