namespace EvalKit;

/// <summary>The history of all evals of a project, a line for each. Test assemblies may write it at the same time.</summary>
/// <param name="path">Where it lies.</param>
internal sealed class HistoryFile(string path)
{
    /// <summary>The version of the format.</summary>
    public const string Schema = "1";

    public const string Header = "# evalkit-history";

    public const string Columns = "id\thash\truns\tmodels\tpasses\ttrials\tnullPass\tlastFailUtc";

    /// <summary>What stands where nothing is known.</summary>
    public const string Nothing = "-";

    public static string PathOf(string directory) => Path.Combine(directory, "history.tsv");

    /// <summary>The rows; none where there is no file.</summary>
    /// <exception cref="HistoryException">It cannot be read, is too large, or has a line that is wrong.</exception>
    public IReadOnlyList<HistoryRow> Read() => HistoryReader.Read(path, File);

    /// <summary>Adds a run to what the file holds by then.</summary>
    /// <param name="run">The row of one run.</param>
    /// <param name="repeats">Whether the subject gives the same replies whenever it is asked: then a run of one that is in the row is no news.</param>
    /// <exception cref="HistoryException">It cannot be read or not be written; what was there is still there.</exception>
    public void Add(HistoryRow run, bool repeats) => File.InTurn(() =>
    {
        var rows = Read();
        var before = rows.FirstOrDefault(row => row.Id == run.Id);
        if (repeats && before is not null && before.Hash == run.Hash && run.Models.All(before.Models.Contains)) return false;
        File.Write(HistoryWriter.Text(rows.Where(row => row.Id != run.Id).Append(before?.With(run) ?? run)));
        return true;
    });

    private CommittedFile File => new(path, "history", (line, problem, cause) => new HistoryException(path, line, problem, cause));
}
