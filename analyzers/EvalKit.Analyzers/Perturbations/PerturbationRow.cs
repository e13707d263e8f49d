using System.Globalization;

namespace EvalKit;

/// <summary>
/// What the analyzers know of one member of the catalogue. The rows are embedded as <c>catalogue.tsv</c>, which a test writes and compares
/// with the library.
/// </summary>
/// <param name="Changes">The flags of <c>Aspect</c> that it changes.</param>
/// <param name="AlwaysChangesAnswer">True where the right answer never survives it.</param>
/// <param name="IsNeverDependent">True where it survives whatever the answer depends on.</param>
/// <param name="Limit">The parameter that cuts its scale off; null where it has none.</param>
/// <param name="Amounts">The parameter at severities 0 to 5; empty where it does not rise evenly between them.</param>
internal sealed record PerturbationRow(int Changes, bool AlwaysChangesAnswer, bool IsNeverDependent, string? Limit, IReadOnlyList<double> Amounts)
{
    private static readonly Lazy<Dictionary<(string Family, string Member), PerturbationRow>> Rows = new(Read);

    /// <param name="family"><c>Image</c>, <c>Audio</c> or <c>Text</c>.</param>
    /// <param name="member">Such as <c>Rotation</c>.</param>
    public static PerturbationRow? Find(string family, string member) => Rows.Value.TryGetValue((family, member), out var row) ? row : null;

    /// <summary>The severity at which a limit cuts the scale off; null where the table does not tell.</summary>
    public double? SeverityOf(double amount)
    {
        if (Amounts.Count < 2) return null;
        var rises = Amounts[Amounts.Count - 1] > Amounts[0];
        for (var severity = 1; severity < Amounts.Count; severity++)
        {
            var (from, to) = (Amounts[severity - 1], Amounts[severity]);
            if (rises ? amount > to : amount < to) continue;
            // Some scales begin at no noise at all, which no number is near: their first step counts whole.
            return double.IsInfinity(from) ? severity : severity - 1 + Math.Max(0, (amount - from) / (to - from));
        }

        return Amounts.Count - 1;
    }

    private static Dictionary<(string Family, string Member), PerturbationRow> Read()
    {
        using var stream = typeof(PerturbationRow).Assembly.GetManifestResourceStream("catalogue.tsv")!;
        using var reader = new StreamReader(stream);
        var rows = new Dictionary<(string, string), PerturbationRow>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("#", StringComparison.Ordinal)) continue;
            var cells = line.Split('\t');
            var dot = cells[0].IndexOf('.');
            rows.Add((cells[0].Substring(0, dot), cells[0].Substring(dot + 1)), new(
                int.Parse(cells[2], CultureInfo.InvariantCulture), cells[1] == "changes", cells[1] == "preserves", cells[3].Length == 0 ? null : cells[3],
                cells[4].Split([' '], StringSplitOptions.RemoveEmptyEntries).Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray()));
        }

        return rows;
    }
}
