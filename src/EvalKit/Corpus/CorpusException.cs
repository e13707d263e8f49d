namespace EvalKit;

/// <summary>A corpus file that cannot be used, or not be written. It is left as it is.</summary>
public sealed class CorpusException : CommittedFileException
{
    internal CorpusException(string path, int? line, string problem, Exception? inner = null)
        : base(path, line, problem, inner)
    {
    }
}
