using System.Buffers;
using System.Globalization;
using System.Text.Json;
using EvalKit.Media;

namespace EvalKit.Extensibility;

/// <summary>Field values that JSON has no form for, and fields left out at their default.</summary>
internal static class JournalFields
{
    public static void WriteDouble(this Utf8JsonWriter writer, ReadOnlySpan<byte> field, double value)
    {
        if (double.IsFinite(value)) writer.WriteNumber(field, value);
        else writer.WriteString(field, value.ToString(CultureInfo.InvariantCulture));
    }

    public static void WriteHash(this Utf8JsonWriter writer, ReadOnlySpan<byte> field, ContentHash hash)
    {
        Span<byte> digits = stackalloc byte[32];
        hash.High.TryFormat(digits, out _, "x16", CultureInfo.InvariantCulture);
        hash.Low.TryFormat(digits[16..], out _, "x16", CultureInfo.InvariantCulture);
        writer.WriteString(field, digits);
    }

    public static void WriteDay(this Utf8JsonWriter writer, ReadOnlySpan<byte> field, DateOnly day) =>
        writer.WriteString(field, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static void WriteNonEmpty(this Utf8JsonWriter writer, ReadOnlySpan<byte> field, string? text)
    {
        if (!string.IsNullOrEmpty(text)) writer.WriteString(field, text);
    }

    /// <summary>Omits only <see langword="null"/>: an empty reply is a reply.</summary>
    public static void WriteNonNull(this Utf8JsonWriter writer, ReadOnlySpan<byte> field, string? text)
    {
        if (text is not null) writer.WriteString(field, text);
    }

    public static void WriteNonZero(this Utf8JsonWriter writer, ReadOnlySpan<byte> field, long number)
    {
        if (number != 0) writer.WriteNumber(field, number);
    }

    public static void WriteNonNull(this Utf8JsonWriter writer, ReadOnlySpan<byte> field, long? number)
    {
        if (number is { } value) writer.WriteNumber(field, value);
    }

    public static void WriteNonNull(this Utf8JsonWriter writer, ReadOnlySpan<byte> field, double? number)
    {
        if (number is { } value) writer.WriteDouble(field, value);
    }

    public static void WriteTexts(this Utf8JsonWriter writer, ReadOnlySpan<byte> field, IReadOnlyList<string>? texts)
    {
        if (texts is null) return;
        writer.WriteStartArray(field);
        foreach (var text in texts) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    public static string Text(this ref Utf8JsonReader reader) =>
        reader.GetString() ?? throw new FormatException("a text was expected, null was found.");

    public static double Double(this ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String
        ? double.Parse(reader.Text(), NumberStyles.Float, CultureInfo.InvariantCulture)
        : reader.GetDouble();

    public static ContentHash Hash(this ref Utf8JsonReader reader) => ContentHash.TryParse(reader.GetString(), out var hash)
        ? hash
        : throw new FormatException($"'{reader.GetString()}' is not a content hash of 32 hexadecimal digits.");

    public static DateOnly Day(this ref Utf8JsonReader reader) => DateOnly.ParseExact(reader.Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static IReadOnlyList<string> Texts(this ref Utf8JsonReader reader)
    {
        var texts = new List<string>();
        reader.OpenArray();
        while (reader.NextItem()) texts.Add(reader.Text());
        return texts;
    }

    /// <summary>Steps to the next field's name; false at the object's end.</summary>
    public static bool NextField(this ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>Checks that the current value is an array, so that <see cref="NextItem"/> can walk it.</summary>
    public static void OpenArray(this ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new FormatException("a list was expected.");
    }

    /// <summary>Checks that the current value is an object, so that <see cref="NextField"/> can walk it.</summary>
    public static void OpenObject(this ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new FormatException("an object was expected.");
    }

    /// <summary>Steps to the next item; false at the array's end.</summary>
    public static bool NextItem(this ref Utf8JsonReader reader) => reader.Read() && reader.TokenType != JsonTokenType.EndArray;

    /// <summary>Whether the current field has this name; then steps to its value.</summary>
    public static bool Is(this ref Utf8JsonReader reader, ReadOnlySpan<byte> field) => reader.ValueTextEquals(field) && reader.Read();
}
