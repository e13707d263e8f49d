using System.Globalization;
using System.Text.Json;

namespace EvalKit;

/// <summary>Reads recorded wordings. People correct them and version control merges them: everything is checked.</summary>
internal sealed class WordingsReader
{
    private const int MaxDepth = 8;
    private const int MaxEntries = 100_000;
    private const int MaxName = 300;

    private static readonly string[] FileFields = ["evalkit-wordings", "eval", "texts"];
    private static readonly string[] TextFields = ["source", "wordings"];
    private static readonly string[] Fields = ["kind", "strength", "wording", "struck", "model", "recorded"];

    private readonly string _path;
    private readonly List<RecordedWording> _entries = [];
    private readonly HashSet<WordingKey> _keys = [];
    private string _place = "";

    private WordingsReader(string path) => _path = path;

    /// <summary>The wordings in a file; null where there is no file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="eval">Whose wordings they must be; null for anybody's.</param>
    /// <exception cref="WordingException">It cannot be read, is too large, is not of this eval, or has something in it that is wrong.</exception>
    public static WordingsFile? Read(string path, string? eval)
    {
        var file = WordingsFile.At(path);
        if (file.ReadText() is not { } text) return null;
        file.ThrowIfConflicted(text, "Keep the wordings of both sides, one for each kind and strength of a text.");
        try
        {
            using var document = JsonDocument.Parse(text, new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false });
            return new WordingsReader(path).File(document.RootElement, eval);
        }
        catch (JsonException cause)
        {
            throw new WordingException(path, (int?)cause.LineNumber + 1, $"this is not JSON as recorded wordings have it ({cause.Message}) Repair it, or restore it from version control.", cause);
        }
        catch (InvalidOperationException cause)
        {
            throw new WordingException(path, null, $"a text is not Unicode ({cause.Message}). Restore the file from version control.", cause);
        }
    }

    private WordingsFile File(JsonElement root, string? eval)
    {
        Check(root, FileFields);
        if (!root.TryGetProperty("evalkit-wordings", out var schema)) throw Wrong("the field \"evalkit-wordings\", the version of the format, is missing.");
        if (schema.ValueKind != JsonValueKind.Number || !schema.TryGetInt32(out var version) || version != WordingsFile.Schema)
            throw Wrong($"the format is version {Shown(schema.GetRawText())}, and this EvalKit reads version {WordingsFile.Schema}. Update the package, or restore the file.");
        var owner = Text(root, "eval", MaxName);
        if (eval is not null && owner != eval) throw Wrong($"these are the wordings of the eval \"{Shown(owner)}\", and those of \"{eval}\" were looked for.");
        foreach (var text in List(root, "texts")) Texts(text);
        return new(owner, _entries);
    }

    private void Texts(JsonElement text)
    {
        Check(text, TextFields);
        var source = Text(text, "source", WordingsFile.MaxSource);
        _place = $"\"{VisibleText.Of(source, 40)}\": ";
        foreach (var element in List(text, "wordings"))
        {
            if (_entries.Count == MaxEntries) throw Wrong(FormattableString.Invariant($"there are more than {MaxEntries} wordings."));
            var entry = Entry(element, source);
            if (!_keys.Add(entry.Key)) throw Wrong(FormattableString.Invariant($"{entry.Key.Kind} has two wordings of strength {entry.Key.Strength}. Keep one of them."));
            _entries.Add(entry);
        }

        _place = "";
    }

    private RecordedWording Entry(JsonElement element, string source)
    {
        Check(element, Fields);
        var kind = Text(element, "kind", MaxName);
        if (!element.TryGetProperty("strength", out var number) || number.ValueKind != JsonValueKind.Number || !number.TryGetInt32(out var strength) || strength is < 1 or > 5)
            throw Wrong($"the \"strength\" of {Shown(kind)} is not a whole number from 1 to 5.");
        var wording = Optional(element, "wording", WordingsFile.MaxText);
        var struck = Optional(element, "struck", WordingsFile.MaxText);
        if (wording is null && struck is null) throw Wrong($"{Shown(kind)} has neither a \"wording\" nor one that is \"struck\" out.");
        if (wording is not null && string.IsNullOrWhiteSpace(wording)) throw Wrong($"a wording of {Shown(kind)} is blank. Delete the entry, and it is asked for again.");
        if (wording == source) throw Wrong($"a wording of {Shown(kind)} is the text itself, which would be tried as if it were another. Change it, or strike it out.");
        if (wording is not null && wording == struck) throw Wrong($"a wording of {Shown(kind)} is the one that was struck out.");
        var recorded = Optional(element, "recorded", MaxName) ?? "";
        if (recorded.Length > 0 && !DateOnly.TryParseExact(recorded, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            throw Wrong("\"recorded\" is not a day such as 2026-11-21.");
        return new() { Key = new(kind, strength, source), Text = wording, Struck = struck, Model = Optional(element, "model", MaxName) ?? "", Recorded = recorded };
    }

    private JsonElement.ArrayEnumerator List(JsonElement element, string field) =>
        element.TryGetProperty(field, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : throw Wrong($"the field \"{field}\" is not a list.");

    private string Text(JsonElement element, string field, int longest) => Optional(element, field, longest) ?? throw Wrong($"the field \"{field}\" is missing.");

    private string? Optional(JsonElement element, string field, int longest)
    {
        if (!element.TryGetProperty(field, out var value)) return null;
        if (value.ValueKind != JsonValueKind.String) throw Wrong($"\"{field}\" is not a text.");
        var text = value.GetString()!;
        return text.Length <= longest ? text : throw Wrong(FormattableString.Invariant($"\"{field}\" is longer than {longest} characters."));
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

    private WordingException Wrong(string problem) => new(_path, null, _place + problem);
}
