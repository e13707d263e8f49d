using System.Globalization;
using System.Text.RegularExpressions;
using EvalKit.Media;

namespace EvalKit;

/// <summary>Reads a history file. It went through version control and editors: every line is checked.</summary>
internal sealed partial class HistoryReader
{
    private readonly string _path;
    private readonly List<HistoryRow> _rows = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private int _line;

    private HistoryReader(string path) => _path = path;

    /// <exception cref="HistoryException">The file cannot be read, is too large, or has a line that is wrong.</exception>
    public static IReadOnlyList<HistoryRow> Read(string path, CommittedFile file) =>
        file.Read("Of the lines that are about one eval keep the one with more runs, and delete the marks.") is { } lines ? new HistoryReader(path).Parse(lines) : [];

    private List<HistoryRow> Parse(IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            _line++;
            if (_line == 1) TakeHeader(line.Split('\t'));
            else if (_line == 2) TakeColumns(line);
            else _rows.Add(Row(line.Split('\t')));
        }

        return _line >= 2 ? _rows : throw Wrong("the file ends before its columns.");
    }

    private void TakeHeader(string[] parts)
    {
        if (parts.Length != 2 || parts[0] != HistoryFile.Header) throw Wrong($"\"{HistoryFile.Header}\" and a version were expected, separated by a tab.");
        if (parts[1] != HistoryFile.Schema) throw Wrong($"the format is version \"{VisibleText.Of(parts[1], 60)}\", and this EvalKit writes version {HistoryFile.Schema}. Update the package, or delete the file to start anew.");
    }

    private void TakeColumns(string line)
    {
        if (line != HistoryFile.Columns) throw Wrong($"the columns {HistoryFile.Columns.Replace("\t", ", ", StringComparison.Ordinal)} were expected, separated by tabs.");
    }

    private HistoryRow Row(string[] parts)
    {
        if (parts.Length != 8) throw Wrong(FormattableString.Invariant($"8 columns were expected, and there are {parts.Length}."));
        if (EvalId.Problem(parts[0]) is { } problem) throw Wrong($"the eval's id {problem}.");
        if (!_ids.Add(parts[0])) throw Wrong($"the eval \"{VisibleText.Of(parts[0], 60)}\" stands here twice: after a merge keep the line with more runs.");
        if (!ContentHash.TryParse(parts[1], out var hash)) throw Wrong("the second column is no hash.");
        if (!Count(parts[2], HistoryRow.MostRuns, out var runs) || runs < 1) throw Wrong(FormattableString.Invariant($"the runs are not a whole number from 1 to {HistoryRow.MostRuns}."));
        var models = parts[3] == HistoryFile.Nothing ? [] : parts[3].Split(';');
        if (models.Length > HistoryRow.MostModels || models.Contains("")) throw Wrong($"the models are not 1 to {HistoryRow.MostModels} names, separated by semicolons, or a hyphen.");
        if (!Count(parts[5], HistoryRow.MostTrials, out var trials)) throw Wrong("the trials are not a whole number.");
        if (!Count(parts[4], trials, out var passes)) throw Wrong("the passes are not a whole number up to the trials.");
        if (!NullPass().IsMatch(parts[6])) throw Wrong("the seventh column is neither a hyphen nor none nor the best null reply: \"empty 40/40 reaches\".");
        return new(parts[0], hash, (int)runs, models, passes, trials, parts[6], LastFail(parts[7]));
    }

    private DateTime? LastFail(string text) => text == HistoryFile.Nothing ? null
        : DateTime.TryParseExact(text, HistoryWriter.TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time
        : throw Wrong("the time of the last failure is neither a hyphen nor of the form 2026-11-21T09:41:02Z.");

    private static bool Count(string text, long most, out long count) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count <= most;

    private HistoryException Wrong(string problem) => new(_path, Math.Max(1, _line), problem);

    [GeneratedRegex(@"\A(-|none|[a-z]{1,20} [0-9]{1,9}/[0-9]{1,9} (reaches|below|meant))\z", RegexOptions.CultureInvariant)]
    private static partial Regex NullPass();
}
