namespace EvalKit;

/// <summary>A baseline file that cannot be used, or not be written. It is left as it is.</summary>
public sealed class BaselineException : CommittedFileException
{
    internal BaselineException(string path, int? line, string problem, Exception? inner = null)
        : base(path, line, problem, inner)
    {
    }
}
