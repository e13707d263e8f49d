namespace EvalKit;

/// <summary>A history file that cannot be used, or not be written. It is left as it is.</summary>
public sealed class HistoryException : CommittedFileException
{
    internal HistoryException(string path, int? line, string problem, Exception? inner = null)
        : base(path, line, problem, inner)
    {
    }
}
