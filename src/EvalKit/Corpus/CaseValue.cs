using System.Text.Json;

namespace EvalKit;

/// <summary>A generated case as JSON, and back: what a generator gave must not be lost when the generator changes.</summary>
internal static class CaseValue
{
    public const int MaxLength = 64 << 10;

    // As the case's id reads the value: fields count, too.
    private static readonly JsonSerializerOptions Json = new() { IncludeFields = true, MaxDepth = 64 };

    /// <summary>The value, or why it cannot be kept: what cannot be read again as the same value is none.</summary>
    public static (string? Json, string? WhyNot) Write<TCase>(TCase value, Func<TCase, string?> idOf)
    {
        string json;
        try
        {
            json = JsonSerializer.Serialize(value, Json);
        }
        catch (Exception exception) when (exception is NotSupportedException or JsonException or InvalidOperationException or ArgumentException)
        {
            return (null, $"{typeof(TCase).Name} cannot be written as JSON ({exception.Message})");
        }

        if (json.Length > MaxLength) return (null, FormattableString.Invariant($"as JSON it has {json.Length} characters, and a corpus keeps {MaxLength}"));
        var (_, whyNot) = Read(json, idOf(value) ?? "", idOf);
        return whyNot is null ? (json, null) : (null, whyNot);
    }

    /// <summary>The value of an id, or why it is not to be had any more.</summary>
    public static (TCase? Value, string? WhyNot) Read<TCase>(string json, string id, Func<TCase, string?> idOf)
    {
        try
        {
            if (JsonSerializer.Deserialize<TCase>(json, Json) is not { } value) return (default, "its value is null");
            return idOf(value) == id ? (value, null) : (default, $"read from JSON it is another {typeof(TCase).Name} than it was");
        }
        // The type is the user's: its constructors may throw whatever they like.
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return (default, $"its value cannot be read as {typeof(TCase).Name} ({exception.Message})");
        }
    }
}
