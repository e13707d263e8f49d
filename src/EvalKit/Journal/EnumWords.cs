using System.Text.Json;

namespace EvalKit.Extensibility;

/// <summary>An enum's values as they stand in a journal: the member's name in lower case.</summary>
internal static class EnumWords<T>
    where T : struct, Enum
{
    private static readonly T[] Values = Enum.GetValues<T>();
    private static readonly JsonEncodedText[] Words = [.. Values.Select(v => JsonEncodedText.Encode(v.ToString().ToLowerInvariant()))];

    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> field, T value)
    {
        var index = Array.IndexOf(Values, value);
        if (index < 0) throw new ArgumentOutOfRangeException(nameof(value), value, $"Not a {typeof(T).Name}.");
        writer.WriteString(field, Words[index]);
    }

    public static T Read(ref Utf8JsonReader reader)
    {
        for (var i = 0; i < Words.Length; i++)
            if (reader.ValueTextEquals(Words[i].EncodedUtf8Bytes)) return Values[i];
        throw new FormatException($"'{reader.GetString()}' is not a {typeof(T).Name}: expected one of {string.Join(", ", Words)}.");
    }
}
