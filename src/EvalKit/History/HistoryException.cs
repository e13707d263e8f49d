namespace EvalKit;

/// <summary>A history file that cannot be used, or not be written. It is left as it is.</summary>
public sealed class HistoryException : Exception
{
    internal HistoryException(string path, int? line, string problem, Exception? inner = null)
        : base($"{path}{(line is { } number ? FormattableString.Invariant($", line {number}") : "")}: {problem}", inner)
    {
        Path = path;
        Line = line;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The line, from 1; null where the whole file is meant.</summary>
    public int? Line { get; }
}
