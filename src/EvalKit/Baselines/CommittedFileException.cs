namespace EvalKit;

/// <summary>A file that is committed with the evals and cannot be used, or not be written. It is left as it is.</summary>
public abstract class CommittedFileException : Exception
{
    private protected CommittedFileException(string path, int? line, string problem, Exception? inner)
        : base($"{path}{(line is { } number ? FormattableString.Invariant($", line {number}") : "")}: {problem}", inner)
    {
        Path = path;
        Line = line;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The line, from 1; null where an entry or the whole file is meant.</summary>
    public int? Line { get; }
}
