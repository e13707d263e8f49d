using System.Globalization;
using System.Text.Json;
using EvalKit.Extensibility;
using EvalKit.Media;

namespace EvalKit;

/// <summary>Reads a corpus. People edit it and version control merges it: everything is checked.</summary>
internal sealed class CorpusReader
{
    private const int MaxDepth = 64;
    private const int MaxEntries = 10_000;
    private const int MaxText = 2_000;

    private static readonly string[] FileFields = ["evalkit-corpus", "eval", "entries"];
    private static readonly string[] Fields = ["case", "chain", "status", "because", "found", "fixed", "expected", "reason", "input", "seed", "value"];

    private readonly string _path;
    private int _number;
    private string _case = "";

    private CorpusReader(string path) => _path = path;

    /// <summary>The corpus in a file; null where there is no file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="eval">Whose corpus it must be; null for anybody's.</param>
    /// <exception cref="CorpusException">It cannot be read, is too large, is not a corpus of this eval, or has something in it that is wrong.</exception>
    public static CorpusFile? Read(string path, string? eval)
    {
        if (CorpusFile.At(path).ReadText() is not { } text) return null;
        try
        {
            using var document = JsonDocument.Parse(text, new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false });
            return new CorpusReader(path).File(document.RootElement, eval);
        }
        catch (JsonException cause)
        {
            throw new CorpusException(path, (int?)cause.LineNumber + 1, $"this is not JSON as a corpus has it ({cause.Message}) A merge may have left it so: repair it, or restore it from version control.", cause);
        }
        catch (InvalidOperationException cause)
        {
            throw new CorpusException(path, null, $"a text is not Unicode ({cause.Message}). Restore the file from version control.", cause);
        }
    }

    private CorpusFile File(JsonElement root, string? eval)
    {
        Check(root, FileFields);
        if (!root.TryGetProperty("evalkit-corpus", out var schema)) throw Wrong("the field \"evalkit-corpus\", the version of the format, is missing.");
        if (schema.ValueKind != JsonValueKind.Number || !schema.TryGetInt32(out var version) || version != CorpusFile.Schema)
            throw Wrong($"the format is version {Shown(schema.GetRawText())}, and this EvalKit reads version {CorpusFile.Schema}. Update the package, or restore the file.");
        var owner = Text(root, "eval");
        if (eval is not null && owner != eval) throw Wrong($"this is the corpus of the eval \"{Shown(owner)}\", and \"{eval}\" was to be replayed.");
        if (!root.TryGetProperty("entries", out var list) || list.ValueKind != JsonValueKind.Array) throw Wrong("the field \"entries\" is not a list.");
        if (list.GetArrayLength() > MaxEntries) throw Wrong(FormattableString.Invariant($"it has more than {MaxEntries} entries, which no corpus has."));
        var entries = new List<KnownFailure>();
        var keys = new HashSet<(string, string)>();
        foreach (var element in list.EnumerateArray())
        {
            _number++;
            _case = "";
            var entry = Entry(element);
            if (!keys.Add(entry.Key)) throw Wrong("the same case under the same chain stands here twice. Keep one of them.");
            entries.Add(entry);
        }

        return new(owner, entries);
    }

    private KnownFailure Entry(JsonElement element)
    {
        Check(element, Fields);
        var id = Text(element, "case");
        if (EvalId.Problem(id) is { } problem) throw Wrong($"the case's id {problem}.");
        _case = id;
        var status = StatusOf(Text(element, "status"));
        var because = Optional(element, "because");
        if (status == CorpusStatus.Invalid && string.IsNullOrWhiteSpace(because)) throw Wrong("it is invalid and does not say why: add \"because\": \"…\".");
        if (!ContentHash.TryParse(Text(element, "input"), out var input) || input == default) throw Wrong("\"input\" is no hash of 32 hexadecimal digits.");
        if (!ulong.TryParse(Text(element, "seed"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed)) throw Wrong("\"seed\" is not a whole number, written as a text.");
        return new()
        {
            Case = id,
            Chain = Optional(element, "chain") ?? "",
            Status = status,
            Because = because,
            Found = Day(Text(element, "found"), "found"),
            Fixed = Optional(element, "fixed") is { } day ? Day(day, "fixed") : null,
            Expected = Optional(element, "expected") ?? "",
            Reason = Optional(element, "reason") ?? "",
            Input = input,
            Seed = seed,
            Value = element.TryGetProperty("value", out var value) ? Value(value) : null,
        };
    }

    private string Value(JsonElement value)
    {
        // Written indented, it is longer than the value that it is.
        var json = JsonSerializer.Serialize(value);
        return json.Length <= CaseValue.MaxLength ? json : throw Wrong(FormattableString.Invariant($"\"value\" is longer than {CaseValue.MaxLength} characters."));
    }

    private CorpusStatus StatusOf(string word) => word switch
    {
        "open" => CorpusStatus.Open,
        "fixed" => CorpusStatus.Fixed,
        "invalid" => CorpusStatus.Invalid,
        _ => throw Wrong($"the status is \"{Shown(word)}\": give open, fixed or invalid."),
    };

    private string Day(string text, string field) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        ? text
        : throw Wrong($"\"{field}\" is not a day such as 2026-11-21.");

    private string Text(JsonElement element, string field) => Optional(element, field) ?? throw Wrong($"the field \"{field}\" is missing.");

    private string? Optional(JsonElement element, string field)
    {
        if (!element.TryGetProperty(field, out var value)) return null;
        if (value.ValueKind != JsonValueKind.String) throw Wrong($"\"{field}\" is not a text.");
        var text = value.GetString()!;
        if (text.Length > MaxText) throw Wrong(FormattableString.Invariant($"\"{field}\" is longer than {MaxText} characters."));
        return text;
    }

    private void Check(JsonElement element, string[] fields)
    {
        if (element.ValueKind != JsonValueKind.Object) throw Wrong("an object was expected, { … }.");
        foreach (var property in element.EnumerateObject())
        {
            if (!fields.Contains(property.Name)) throw Wrong($"the field \"{Shown(property.Name)}\" is not one of {string.Join(", ", fields)}.");
        }
    }

    private static string Shown(string text) => VisibleText.Of(text, 60);

    private CorpusException Wrong(string problem) => new(_path, null, _number == 0
        ? problem
        : FormattableString.Invariant($"entry {_number}{(_case.Length == 0 ? "" : $" ({Shown(_case)})")}: {problem}"));
}
