using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EvalKit;

/// <summary>One JSON object per line.</summary>
internal sealed class JsonLinesSource<T>(string path, int maxLineBytes = JsonLinesSource<T>.DefaultMaxLineBytes) : CaseSource<T>
{
    internal const int DefaultMaxLineBytes = 16 * 1024 * 1024;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNameCaseInsensitive = true,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter() },
    };

    public override string Name => Path.GetFileName(path);

    public override async IAsyncEnumerable<CaseItem<T>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var file = DataPath.ExistingFile(path);
        var stream = DataFile.Open(file, Name);
        await using (stream.ConfigureAwait(false))
        {
            var lines = new Utf8LineReader(stream, maxLineBytes);
            while (await ReadLineAsync(lines, file, cancellationToken).ConfigureAwait(false) is { } line)
            {
                if (line.Span.IndexOfAnyExcept(" \t\r"u8) < 0) continue;
                yield return new(Parse(line.Span, file, lines.LineNumber), $"{Name}:{lines.LineNumber}");
            }
        }
    }

    private async ValueTask<ReadOnlyMemory<byte>?> ReadLineAsync(Utf8LineReader lines, string file, CancellationToken cancellationToken)
    {
        try
        {
            return await lines.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidDataException tooLong)
        {
            var problem = $"the line is {tooLong.Message}. Put media in files of their own and name them here";
            throw Error(file, lines.LineNumber + 1, null, problem, tooLong);
        }
        catch (IOException broken)
        {
            throw Error(file, lines.LineNumber + 1, null, $"the file cannot be read on: {broken.Message}", broken);
        }
    }

    private T Parse(ReadOnlySpan<byte> json, string file, long line)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Options) ?? throw Error(file, line, 1, "null is not a case. Delete the line", null);
        }
        catch (JsonException malformed)
        {
            var at = (int)Math.Clamp(malformed.BytePositionInLine ?? 0, 0, json.Length);
            var problem = $"{Excerpt.Plain(WithoutPosition(malformed.Message))}{Place(malformed.Path)} {Advice(json)}";
            throw Error(file, line, Encoding.UTF8.GetCharCount(json[..at]) + 1, problem, malformed);
        }
        catch (Exception refused) when (refused is not CaseDataException)
        {
            // Constructors and converters of the user's type may throw anything.
            var complaint = Excerpt.Plain(refused.Message);
            throw Error(file, line, null, $"no {typeof(T).Name} can be made of it ({refused.GetType().Name}: {complaint})", refused);
        }
    }

    private CaseDataException Error(string file, long line, long? column, string problem, Exception? cause) =>
        DataFile.Error(Name, file, line, column, problem, cause);

    /// <summary>The serialiser appends a position that counts from 0, in bytes; ours stands in front of the message.</summary>
    private static string WithoutPosition(string message)
    {
        var position = message.LastIndexOf(" Path: ", StringComparison.Ordinal);
        if (position < 0) position = message.LastIndexOf(" LineNumber: ", StringComparison.Ordinal);
        return position < 0 ? message : message[..position];
    }

    private static string Place(string? path) => path is null or "$" ? "" : $" (at {Excerpt.Plain(path)})";

    private static string Advice(ReadOnlySpan<byte> json)
    {
        var text = json.Trim(" \t\r"u8);
        return text.Contains((byte)0) ? "The file seems to be UTF-16: save it as UTF-8"
            : text[0] == '[' ? "A line must be one object, not an array: write each element on a line of its own, without commas"
            : text.EndsWith("},"u8) ? "Delete the comma at the end: lines are not elements of an array"
            : text[0] == '{' && text[^1] != '}' ? "The object must end on the line it starts on"
            : "Every line must be one JSON object that fits the case type";
    }
}
