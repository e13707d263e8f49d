namespace EvalKit;

/// <summary>Cases that cannot be read. The message says where, what is wrong and what to do.</summary>
public class CaseDataException : Exception
{
    /// <summary>Cases that cannot be read.</summary>
    public CaseDataException()
        : base("The cases cannot be read.")
    {
    }

    /// <summary>Cases that cannot be read.</summary>
    /// <param name="message">What is wrong, where, and what to do.</param>
    public CaseDataException(string message)
        : base(message)
    {
    }

    /// <summary>Cases that cannot be read.</summary>
    /// <param name="message">What is wrong, where, and what to do.</param>
    /// <param name="innerException">The reader's complaint.</param>
    public CaseDataException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Cases that cannot be read, at a place in a file.</summary>
    /// <param name="message">What is wrong, where, and what to do.</param>
    /// <param name="path">The full path of the file; null where there is none.</param>
    /// <param name="line">The line, from 1; null where it is not known.</param>
    /// <param name="column">The column, from 1; null where it is not known.</param>
    /// <param name="innerException">The reader's complaint.</param>
    public CaseDataException(string message, string? path, long? line = null, long? column = null, Exception? innerException = null)
        : base(message, innerException)
    {
        Path = path;
        Line = line;
        Column = column;
    }

    /// <summary>The full path of the file; null where there is none.</summary>
    public string? Path { get; }

    /// <summary>The line, from 1; null where it is not known.</summary>
    public long? Line { get; }

    /// <summary>The column, from 1; null where it is not known.</summary>
    public long? Column { get; }
}
