using System.Globalization;

namespace EvalKit.Extensibility;

/// <summary>A journal that cannot be read: the message names the file, the line and what to do.</summary>
public sealed class JournalFormatException : Exception
{
    /// <summary>Names what is wrong with which line.</summary>
    public JournalFormatException(string path, long line, string problem, Exception? innerException = null)
        : base(string.Create(CultureInfo.InvariantCulture, $"{path}, line {line}: {problem}"), innerException)
    {
        Path = path;
        Line = line;
    }

    /// <summary>The journal.</summary>
    public string Path { get; }

    /// <summary>The line, from 1.</summary>
    public long Line { get; }
}
