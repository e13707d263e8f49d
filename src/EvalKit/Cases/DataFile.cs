using System.Globalization;

namespace EvalKit;

/// <summary>Opens data files and words what is wrong with them: file, line, column, problem.</summary>
internal static class DataFile
{
    public static FileStream Open(string file, string name)
    {
        try
        {
            return new FileStream(file, new FileStreamOptions
            {
                Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
                Share = FileShare.ReadWrite | FileShare.Delete,
                BufferSize = 0,
            });
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new CaseDataException(
                $"{name} cannot be opened: {refused.Message} Check its permissions.", file, innerException: refused);
        }
    }

    public static CaseDataException Error(string name, string file, long? line, long? column, string problem, Exception? cause)
    {
        var where = (line, column) switch
        {
            (null, _) => name,
            (_, null) => string.Create(CultureInfo.InvariantCulture, $"{name} line {line}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{name} line {line}, column {column}"),
        };
        return new($"{where}: {problem}. The file is {file}.", file, line, column, cause);
    }
}
