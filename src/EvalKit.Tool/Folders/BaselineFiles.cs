namespace EvalKit;

/// <summary>The committed baselines of a project.</summary>
internal static class BaselineFiles
{
    /// <summary>All of one kind, by the eval's id.</summary>
    /// <exception cref="BaselineException">One cannot be read.</exception>
    public static IEnumerable<(string Path, BaselineFile File)> Of(ProjectFolder project, Baseline baseline)
    {
        var folder = Path.Combine(project.Committed, "baselines");
        if (!Directory.Exists(folder)) return [];
        return Directory.EnumerateFiles(folder, "*.tsv").Where(path => path.EndsWith(Baseline.Anchor.Suffix, StringComparison.Ordinal) == (baseline == Baseline.Anchor))
            .Select(path => (path, BaselineReader.Read(path, null)!)).OrderBy(file => file.Item2.Eval, StringComparer.Ordinal);
    }
}
