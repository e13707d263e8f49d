namespace EvalKit;

/// <summary>A cassette that cannot be used, or not be written. It is left as it is.</summary>
public sealed class CassetteException : CommittedFileException
{
    internal CassetteException(string path, int? line, string problem, Exception? inner = null)
        : base(path, line, problem, inner)
    {
    }
}
