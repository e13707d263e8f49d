using System.Globalization;
using System.Text;

namespace EvalKit;

/// <summary>A history file's text: sorted by id, so that two branches that ran different evals merge.</summary>
internal static class HistoryWriter
{
    public const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public static string Text(IEnumerable<HistoryRow> rows)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{HistoryFile.Header}\t{HistoryFile.Schema}\n{HistoryFile.Columns}\n");
        foreach (var row in rows.OrderBy(row => row.Id, StringComparer.Ordinal))
        {
            var models = row.Models.Count == 0 ? HistoryFile.Nothing : string.Join(';', row.Models);
            var lastFail = row.LastFail?.ToString(TimeFormat, CultureInfo.InvariantCulture) ?? HistoryFile.Nothing;
            text.Append(CultureInfo.InvariantCulture, $"{row.Id}\t{row.Hash}\t{row.Runs}\t{models}\t{row.Passes}\t{row.Trials}\t{row.NullPass}\t{lastFail}\n");
        }

        return text.ToString();
    }
}
