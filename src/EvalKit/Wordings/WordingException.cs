namespace EvalKit;

/// <summary>A file of recorded wordings that cannot be used, or not be written. It is left as it is.</summary>
public sealed class WordingException : CommittedFileException
{
    internal WordingException(string path, int? line, string problem, Exception? inner = null)
        : base(path, line, problem, inner)
    {
    }
}
