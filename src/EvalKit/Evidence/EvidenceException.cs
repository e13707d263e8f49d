namespace EvalKit;

/// <summary>A file of evidence that cannot be used, or not be written. It is left as it is.</summary>
public sealed class EvidenceException : CommittedFileException
{
    internal EvidenceException(string path, int? line, string problem, Exception? inner = null)
        : base(path, line, problem, inner)
    {
    }
}
