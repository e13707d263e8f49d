using System.Globalization;

namespace EvalKit.Statistics.Tests;

/// <summary>Bounds computed beside the code in exact arithmetic (Golden/clopper_pearson.py).</summary>
internal static class GoldenTable
{
    public sealed record Row(long Passes, long Trials, double Alpha, double Lower, double Upper);

    public static IReadOnlyList<Row> ClopperPearson() => [.. Lines().Skip(1).Select(Parse)];

    private static Row Parse(string line)
    {
        var cells = line.Split('\t');
        return new Row(
            long.Parse(cells[0], CultureInfo.InvariantCulture),
            long.Parse(cells[1], CultureInfo.InvariantCulture),
            double.Parse(cells[2], CultureInfo.InvariantCulture),
            double.Parse(cells[3], CultureInfo.InvariantCulture),
            double.Parse(cells[4], CultureInfo.InvariantCulture));
    }

    private static IEnumerable<string> Lines()
    {
        using var stream = typeof(GoldenTable).Assembly.GetManifestResourceStream("clopper_pearson.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line) yield return line;
    }
}
