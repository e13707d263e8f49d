using System.Text.Json;

namespace EvalKit.Extensibility;

/// <summary>The list <c>g</c> of a trial line.</summary>
internal static class GradeFormat
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<GradeEntry> grades)
    {
        if (grades.Count == 0) return;
        writer.WriteStartArray("g"u8);
        for (var i = 0; i < grades.Count; i++)
        {
            var grade = grades[i];
            writer.WriteStartObject();
            writer.WriteNonNull("s"u8, grade.Score);
            if (grade.Passed is { } passed) writer.WriteBoolean("p"u8, passed);
            if (grade.Measurement is { } measurement)
            {
                writer.WriteString("m"u8, measurement.Name);
                writer.WriteDouble("v"u8, measurement.Value);
                writer.WriteNonEmpty("u"u8, measurement.Unit);
                if (measurement.HigherIsBetter) writer.WriteBoolean("up"u8, true);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static IReadOnlyList<GradeEntry> Read(ref Utf8JsonReader reader)
    {
        var grades = new List<GradeEntry>(2);
        reader.OpenArray();
        while (reader.NextItem()) grades.Add(ReadGrade(ref reader));
        return grades;
    }

    private static GradeEntry ReadGrade(ref Utf8JsonReader reader)
    {
        double? score = null;
        bool? passed = null;
        var (name, value, unit, up) = ((string?)null, 0.0, "", false);
        reader.OpenObject();
        while (reader.NextField())
        {
            if (reader.Is("s"u8)) score = reader.Double();
            else if (reader.Is("p"u8)) passed = reader.GetBoolean();
            else if (reader.Is("m"u8)) name = reader.Text();
            else if (reader.Is("v"u8)) value = reader.Double();
            else if (reader.Is("u"u8)) unit = reader.Text();
            else if (reader.Is("up"u8)) up = reader.GetBoolean();
            else reader.Skip();
        }

        return new(score, passed, name is null ? null : new MeasurementEntry(name, value, unit, up));
    }
}
