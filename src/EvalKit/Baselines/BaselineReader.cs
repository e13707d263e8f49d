using System.Globalization;
using EvalKit.Media;

namespace EvalKit;

/// <summary>Reads a baseline file. It went through version control and editors: every line is checked.</summary>
internal sealed class BaselineReader
{
    private const int MaxTrials = 1_000_000;

    private static readonly string[] Fields = ["evalkit-baseline", "eval", "subject", "dataset", "perturbations", "date"];

    private readonly string _path;
    private readonly string[] _header = new string[Fields.Length];
    private readonly List<BaselineRow> _rows = [];
    private readonly HashSet<string> _cases = new(StringComparer.Ordinal);
    private int _line;

    private BaselineReader(string path) => _path = path;

    /// <summary>The baseline in a file; null where there is no file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="eval">Whose baseline it must be; null for anybody's.</param>
    /// <exception cref="BaselineException">It cannot be read, is too large, is not a baseline of this eval, or has a line that is wrong.</exception>
    public static BaselineFile? Read(string path, string? eval)
    {
        var file = new CommittedFile(path, "baseline", (line, problem, cause) => new BaselineException(path, line, problem, cause));
        return file.Read("Take either side whole, then write a new baseline with EVALKIT_BASELINE=update.") is { } lines ? new BaselineReader(path).Parse(lines, eval) : null;
    }

    private BaselineFile Parse(IReadOnlyList<string> lines, string? eval)
    {
        foreach (var line in lines)
        {
            _line++;
            Take(line);
        }

        if (_line <= Fields.Length) throw Wrong("the file ends before its first case.");
        if (eval is not null && _header[1] != eval) throw new BaselineException(_path, 2, $"this is the baseline of the eval \"{Shown(_header[1])}\", and \"{eval}\" was to be compared.");
        var file = new BaselineFile(_header[1], _header[2], _header[4], _header[5], _rows);
        return file.Dataset().ToString() == _header[3] ? file : throw new BaselineException(_path, 4, "the cases are not those that were written (the dataset hash differs): lines were added, removed or changed by hand, or by a merge. Restore the file from version control, or write a new one with EVALKIT_BASELINE=update after deleting it.");
    }

    private void Take(string line)
    {
        if (_line <= Fields.Length)
        {
            var parts = line.Split('\t');
            if (parts.Length != 2 || parts[0] != "# " + Fields[_line - 1]) throw Wrong($"\"# {Fields[_line - 1]}\" and a value were expected, separated by a tab.");
            if (_line == 1 && parts[1] != BaselineFile.Schema) throw Wrong($"the format is version \"{Shown(parts[1])}\", and this EvalKit reads version {BaselineFile.Schema}. Update the package, or delete the file and write it anew.");
            _header[_line - 1] = parts[1];
        }
        else if (_line == Fields.Length + 1)
        {
            if (line != BaselineFile.Columns) throw Wrong("the columns case, input, cell, passes, trials and score were expected, separated by tabs.");
        }
        else
        {
            _rows.Add(Row(line.Split('\t')));
        }
    }

    private BaselineRow Row(string[] parts)
    {
        if (parts.Length != 6) throw Wrong(FormattableString.Invariant($"6 columns were expected, and there are {parts.Length}."));
        if (EvalId.Problem(parts[0]) is { } problem) throw Wrong($"the case's id {problem}.");
        if (!_cases.Add(parts[0])) throw Wrong($"the case \"{parts[0]}\" stands here twice.");
        if (!ContentHash.TryParse(parts[1], out var input) || input == default) throw Wrong("the second column is no input hash.");
        if (!Count(parts[4], out var trials) || trials < 1) throw Wrong($"the trials are not a whole number from 1 to {MaxTrials}.");
        if (!Count(parts[3], out var passes) || passes > trials) throw Wrong("the passes are not a whole number from 0 to the trials.");
        if (!double.TryParse(parts[5], NumberStyles.Float, CultureInfo.InvariantCulture, out var score) || !(score >= 0 && score <= trials))
            throw Wrong("the sum of scores is not a number from 0 to the trials, with a decimal point.");
        return new(parts[0], input, parts[2], passes, trials, score);
    }

    private static bool Count(string text, out int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count <= MaxTrials;

    private static string Shown(string text) => VisibleText.Of(text, 60);

    private BaselineException Wrong(string problem) => new(_path, Math.Max(1, _line), problem);
}
