using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace EvalKit;

/// <summary>
/// Takes out what looks like a secret before a reply is committed: bearer tokens, keys of well-known providers, what stands under a name like
/// <c>Authorization</c>, and what a pattern of the user's matches.
/// </summary>
internal sealed partial class Redaction(string? pattern)
{
    public const string Mark = "[redacted]";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Without backtracking a hostile reply takes no longer than another one.
    private readonly Regex? _own = pattern is null ? null : new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>How many secrets were taken out so far.</summary>
    public int Count { get; private set; }

    /// <summary>Why a pattern of the user's cannot be used; null where it can.</summary>
    public static string? ProblemOf(string? pattern)
    {
        try
        {
            return pattern is not null && new Redaction(pattern)._own!.IsMatch("") ? "it matches the empty text, and so every one" : null;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return exception.Message;
        }
    }

    public string Of(string text)
    {
        text = Named().Replace(text, match =>
        {
            Count++;
            return match.Groups["name"].Value + Mark;
        });
        text = Known().Replace(text, Redacted);
        return _own is null ? text : _own.Replace(text, Redacted);

        string Redacted(Match match)
        {
            if (match.Value == Mark) return Mark;
            Count++;
            return Mark;
        }
    }

    /// <summary>The same JSON with its texts redacted; names stay.</summary>
    public byte[] Of(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var buffer = new ArrayBufferWriter<byte>(json.Length + 16);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            var secret = false;
            while (reader.Read())
            {
                Copy(ref reader, writer, secret);
                secret = reader.TokenType == JsonTokenType.PropertyName && SecretName().IsMatch(reader.GetString()!);
            }
        }

        return buffer.WrittenSpan.ToArray();
    }

    private void Copy(ref Utf8JsonReader reader, Utf8JsonWriter writer, bool secret)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject: writer.WriteStartObject(); break;
            case JsonTokenType.EndObject: writer.WriteEndObject(); break;
            case JsonTokenType.StartArray: writer.WriteStartArray(); break;
            case JsonTokenType.EndArray: writer.WriteEndArray(); break;
            case JsonTokenType.PropertyName: writer.WritePropertyName(reader.GetString()!); break;
            case JsonTokenType.String when secret:
                Count++;
                writer.WriteStringValue(Mark);
                break;
            case JsonTokenType.String: writer.WriteStringValue(Of(reader.GetString()!)); break;
            default: writer.WriteRawValue(reader.ValueSpan); break;
        }
    }

    [GeneratedRegex(@"(?i)^(proxy-)?authorization$|^(x-)?api[-_]?key$|^(access|refresh|id|auth|bearer|session)[-_]?token$|^(client[-_]?)?secret$|^pass(word|wd)$|^(set-)?cookie$", RegexOptions.CultureInvariant)]
    private static partial Regex SecretName();

    [GeneratedRegex(@"(?i)(?<name>\b(proxy-)?authorization\s*[:=]\s*((bearer|basic|token)\s+)?|\b(x-)?api[-_]?key\s*[:=]\s*|\bbearer\s+)(?!\[redacted\])[A-Za-z0-9._~+/=-]{8,}", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(sk|pk|rk)-[A-Za-z0-9_-]{16,}|\bgh[pousr]_[A-Za-z0-9]{30,}|\bgithub_pat_[A-Za-z0-9_]{30,}|\bAKIA[0-9A-Z]{16}\b|\bAIza[A-Za-z0-9_-]{30,}|\bxox[abprs]-[A-Za-z0-9-]{10,}|\bhf_[A-Za-z0-9]{30,}|\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}", RegexOptions.CultureInvariant)]
    private static partial Regex Known();
}
