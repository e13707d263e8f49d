namespace EvalKit.Extensibility;

/// <summary>A run's results could not be written: the message names the path and what to do.</summary>
public sealed class RunStoreException : Exception
{
    /// <summary>Names what could not be written, and why.</summary>
    public RunStoreException(string path, string message, Exception? innerException = null)
        : base(message, innerException) => Path = path;

    /// <summary>The file or folder that could not be written.</summary>
    public string Path { get; }

    internal static RunStoreException From(string path, string doing, Exception cause) => new(path,
        $"Cannot {doing} '{path}': {cause.Message} Make the folder writable, free disk space, or choose another results folder.", cause);
}
