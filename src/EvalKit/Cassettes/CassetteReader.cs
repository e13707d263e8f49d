using System.Text;
using System.Text.Json;
using EvalKit.Extensibility;
using EvalKit.Media;

namespace EvalKit;

/// <summary>Reads a cassette line by line; it went through version control and editors, and may be anybody's.</summary>
internal static class CassetteReader
{
    private const int MaxEntries = 200_000;
    private const int MaxText = 20_000;

    /// <param name="path">The file.</param>
    /// <param name="eval">The eval's id; null for anybody's.</param>
    /// <returns>Null where there is no file.</returns>
    /// <exception cref="CassetteException">It cannot be read, is too large, is not of this eval, or has something in it that is wrong.</exception>
    public static CassetteFile? Read(string path, string? eval)
    {
        var file = CassetteFile.At(path);
        if (file.ReadText() is not { } text) return null;
        file.ThrowIfConflicted(text, "Keep the lines of both sides; where two have the same key, keep one.");
        if (text.Length == 0) throw new CassetteException(path, null, "the file is empty. Delete it, or restore it from version control.");
        if (!text.EndsWith('\n')) throw new CassetteException(path, null, "the last line is cut off: it has no line end. Restore the file from version control.");
        var entries = new Dictionary<ContentHash, CassetteEntry>();
        string? owner = null;
        int number = 0, repeated = 0;
        foreach (var line in text.AsSpan().TrimEnd('\n').EnumerateLines())
        {
            number++;
            var bytes = Encoding.UTF8.GetBytes(line.ToArray());
            try
            {
                if (owner is null)
                {
                    owner = Owner(bytes);
                    if (eval is not null && owner != eval) throw new FormatException($"this is the cassette of \"{VisibleText.Of(owner, 60)}\", and that of \"{eval}\" was looked for.");
                    continue;
                }

                var entry = Entry(bytes);
                if (!entries.TryAdd(entry.Key, entry)) repeated++;
                if (entries.Count > MaxEntries) throw new FormatException(FormattableString.Invariant($"there are more than {MaxEntries} replies."));
            }
            catch (Exception cause) when (cause is JsonException or FormatException or InvalidOperationException or RecordedReplyException)
            {
                throw new CassetteException(path, number, $"{cause.Message} Repair the line, delete it, or restore the file from version control.", cause);
            }
        }

        return new(owner!, [.. entries.Values], repeated);
    }

    private static string Owner(byte[] line)
    {
        var reader = new Utf8JsonReader(line);
        string? eval = null;
        int? version = null;
        reader.Read();
        reader.OpenObject();
        while (reader.NextField())
        {
            if (reader.Is("evalkit-cassette"u8)) version = reader.GetInt32();
            else if (reader.Is("eval"u8)) eval = reader.Text();
            else throw new FormatException($"the first line has the field \"{VisibleText.Of(reader.GetString() ?? "", 60)}\", and \"evalkit-cassette\" and \"eval\" alone are known.");
        }

        return version == CassetteFile.Schema && eval is not null
            ? eval
            : throw new FormatException($"the first line is not {{\"evalkit-cassette\":{CassetteFile.Schema},\"eval\":\"…\"}}: a file of another version, or no cassette.");
    }

    private static CassetteEntry Entry(byte[] line)
    {
        var reader = new Utf8JsonReader(line);
        ContentHash? key = null;
        string? id = null;
        string arm = ArmName.Main, chain = "", prompt = "";
        int repeat = 0, redacted = 0;
        RecordedReply? reply = null;
        reader.Read();
        reader.OpenObject();
        while (reader.NextField())
        {
            if (reader.Is("case"u8)) id = Text(ref reader);
            else if (reader.Is("arm"u8)) arm = Text(ref reader);
            else if (reader.Is("chain"u8)) chain = Text(ref reader);
            else if (reader.Is("repeat"u8)) repeat = reader.GetInt32();
            else if (reader.Is("key"u8)) key = reader.Hash();
            else if (reader.Is("prompt"u8)) prompt = Text(ref reader);
            else if (reader.Is("redacted"u8)) redacted = reader.GetInt32();
            else if (reader.Is("reply"u8))
            {
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                reply = RecordedReplyFormat.Read(line.AsMemory(start..(int)reader.BytesConsumed));
            }
            else
            {
                reader.Skip();
            }
        }

        if (reader.Read()) throw new FormatException("something follows the end of the line's object.");
        return new(
            key ?? throw new FormatException("the field \"key\" is missing."),
            new(id ?? throw new FormatException("the field \"case\" is missing."), arm, chain, repeat), prompt,
            reply ?? throw new FormatException("the field \"reply\" is missing.")) { Redacted = redacted };
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        var text = reader.Text();
        return text.Length <= MaxText ? text : throw new FormatException(FormattableString.Invariant($"a text is longer than {MaxText} characters."));
    }
}
