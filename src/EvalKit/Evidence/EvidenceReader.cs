using System.Globalization;
using EvalKit.Media;

namespace EvalKit;

/// <summary>Reads a file of evidence. It went through version control and editors: every line is checked.</summary>
internal sealed class EvidenceReader
{
    private const int MostRuns = 100_000;

    private static readonly string[] Fields = ["evalkit-evidence", "eval", "subject", "gate", "expectation", "dataset"];

    private readonly string _path;
    private readonly string[] _header = new string[Fields.Length];
    private readonly List<EvidenceRun> _runs = [];
    private readonly List<EvidenceRow> _rows = [];
    private readonly HashSet<string> _cases = new(StringComparer.Ordinal);
    private bool _inCases;
    private int _line;

    private EvidenceReader(string path) => _path = path;

    /// <summary>The evidence in a file; null where there is no file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="eval">Whose evidence it must be; null for anybody's.</param>
    /// <exception cref="EvidenceException">It cannot be read, is too large, is not of this eval, or has a line that is wrong.</exception>
    public static EvidenceFile? Read(string path, string? eval)
    {
        var file = new CommittedFile(path, "evidence", (line, problem, cause) => new EvidenceException(path, line, problem, cause));
        return file.Read("Take either side whole: what the other one's run showed is lost, and its cases are fresh again.") is { } lines ? new EvidenceReader(path).Parse(lines, eval) : null;
    }

    private EvidenceFile Parse(IReadOnlyList<string> lines, string? eval)
    {
        foreach (var line in lines)
        {
            _line++;
            if (_line <= Fields.Length) TakeHeader(line.Split('\t'));
            else if (_line == Fields.Length + 1) Expect(line, EvidenceFile.RunColumns);
            else if (_inCases) _rows.Add(Row(line.Split('\t')));
            else if (line == EvidenceFile.Columns) _inCases = true;
            else _runs.Add(Run(line.Split('\t')));
        }

        if (!_inCases) throw Wrong("the file ends before its first case.");
        if (eval is not null && _header[1] != eval) throw new EvidenceException(_path, 2, $"this is the evidence of the eval \"{Shown(_header[1])}\", and that of \"{eval}\" was looked for.");
        var file = new EvidenceFile(_header[1], _header[2], _header[3], _header[4], _runs, _rows);
        var counts = file.CountsByRun();
        if (file.Dataset().ToString() != _header[5] || _runs.Exists(run => counts.GetValueOrDefault(run.Number) != run.Counts))
            throw new EvidenceException(_path, 6, "the cases are not those that were written (the dataset hash differs): lines were added, removed or changed by hand, or by a merge. Restore the file from version control, or delete it to start anew.");
        return file;
    }

    private void TakeHeader(string[] parts)
    {
        if (parts.Length != 2 || parts[0] != "# " + Fields[_line - 1]) throw Wrong($"\"# {Fields[_line - 1]}\" and a value were expected, separated by a tab.");
        if (_line == 1 && parts[1] != EvidenceFile.Schema) throw Wrong($"the format is version \"{Shown(parts[1])}\", and this EvalKit reads version {EvidenceFile.Schema}. Update the package, or delete the file to start anew.");
        _header[_line - 1] = parts[1];
    }

    private void Expect(string line, string columns)
    {
        if (line != columns) throw Wrong($"the columns {columns.Replace("\t", ", ", StringComparison.Ordinal)} were expected, separated by tabs.");
    }

    private EvidenceRun Run(string[] parts)
    {
        if (parts.Length != 7) throw Wrong(FormattableString.Invariant($"7 columns were expected, and there are {parts.Length}."));
        if (!Count(parts[0], out var number) || number > MostRuns || number <= _runs.Select(run => run.Number).LastOrDefault()) throw Wrong($"the run is not a whole number up to {MostRuns}, above the one before it.");
        if (!Count(parts[2], out var passed) || !Count(parts[3], out var failed) || !Count(parts[4], out var missing)) throw Wrong("what passed, failed and is missing are not whole numbers.");
        return new(number, parts[1], new(passed, failed, missing));
    }

    private EvidenceRow Row(string[] parts)
    {
        if (parts.Length != 5) throw Wrong(FormattableString.Invariant($"5 columns were expected, and there are {parts.Length}."));
        if (EvalId.Problem(parts[0]) is { } problem) throw Wrong($"the case's id {problem}.");
        if (!_cases.Add(parts[0])) throw Wrong($"the case \"{parts[0]}\" stands here twice.");
        if (!ContentHash.TryParse(parts[1], out var input)) throw Wrong("the second column is no input hash.");
        if (!ContentHash.TryParse(parts[2], out var cluster)) throw Wrong("the third column is no cluster's hash.");
        if (!Count(parts[3], out var run) || run is < 1 or > MostRuns) throw Wrong($"the run is not a whole number from 1 to {MostRuns}.");
        if (parts[4] is not ("passed" or "failed" or "missing")) throw Wrong("the outcome is none of passed, failed and missing.");
        return new(parts[0], input, cluster, run, parts[4] == "missing" ? null : parts[4] == "passed");
    }

    private static bool Count(string text, out int count) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count);

    private static string Shown(string text) => VisibleText.Of(text, 60);

    private EvidenceException Wrong(string problem) => new(_path, Math.Max(1, _line), problem);
}
