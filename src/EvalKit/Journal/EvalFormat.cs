using System.Globalization;
using System.Text.Json;
using EvalKit.Media;

namespace EvalKit.Extensibility;

/// <summary>The <c>eval</c> line. The seed is a text: JSON tools keep only 53 bits of a number.</summary>
internal static class EvalFormat
{
    public static void Write(Utf8JsonWriter writer, EvalEntry entry)
    {
        writer.WriteNumber("e"u8, entry.Eval);
        writer.WriteString("id"u8, entry.Id);
        writer.WriteString("subject"u8, entry.Subject);
        if (entry.Intent != EvalIntent.Unstated) EnumWords<EvalIntent>.Write(writer, "intent"u8, entry.Intent);
        writer.WriteString("seed"u8, entry.Seed.ToString(CultureInfo.InvariantCulture));
        writer.WriteNumber("cases"u8, entry.Cases);
        writer.WriteNumber("clusters"u8, entry.Clusters);
        writer.WriteStartArray("cells"u8);
        foreach (var cell in entry.Cells)
        {
            writer.WriteStartObject();
            writer.WriteString("m"u8, cell.Modality.Label());
            EnumWords<Difficulty>.Write(writer, "d"u8, cell.Difficulty);
            writer.WriteNumber("n"u8, cell.Cases);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("axes"u8);
        foreach (var axis in entry.Axes)
        {
            writer.WriteStartObject();
            writer.WriteString("l"u8, axis.Label);
            writer.WriteDouble("s"u8, axis.MaxSeverity);
            writer.WriteString("m"u8, axis.Modality.Label());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteTexts("gates"u8, entry.Gates);
        writer.WriteTexts("expect"u8, entry.Expectations);
        writer.WriteNumber("clean"u8, entry.PlannedClean);
        writer.WriteNonZero("shipped"u8, entry.PlannedAsShipped);
        writer.WriteNonZero("perturbed"u8, entry.PlannedPerturbed);
        writer.WriteNonZero("corpus"u8, entry.PlannedCorpus);
        writer.WriteNonEmpty("plan"u8, entry.Plan);
        if (entry.Sights.Count > 0) writer.WriteTexts("sees"u8, entry.Sights);
        if (entry.FalseFails != 0) writer.WriteDouble("fa"u8, entry.FalseFails);
        writer.WriteNonNull("stop"u8, entry.Stop);
        if (entry.Nulls.Count > 0) NullFormat.Write(writer, entry.Nulls);
        if (entry.Prints.Count > 0) writer.WriteTexts("prints"u8, entry.Prints);
        if (entry.Earlier.Count > 0) EarlierFormat.Write(writer, entry.Earlier);
        if (entry.Warnings.Count > 0) writer.WriteTexts("warnings"u8, entry.Warnings);
    }

    public static EvalEntry Read(ref Utf8JsonReader reader)
    {
        var entry = new EvalEntry { Id = "" };
        while (reader.NextField())
        {
            if (reader.Is("e"u8)) entry = entry with { Eval = reader.GetInt32() };
            else if (reader.Is("id"u8)) entry = entry with { Id = reader.Text() };
            else if (reader.Is("subject"u8)) entry = entry with { Subject = reader.Text() };
            else if (reader.Is("intent"u8)) entry = entry with { Intent = EnumWords<EvalIntent>.Read(ref reader) };
            else if (reader.Is("seed"u8)) entry = entry with { Seed = ulong.Parse(reader.Text(), CultureInfo.InvariantCulture) };
            else if (reader.Is("cases"u8)) entry = entry with { Cases = reader.GetInt32() };
            else if (reader.Is("clusters"u8)) entry = entry with { Clusters = reader.GetInt32() };
            else if (reader.Is("cells"u8)) entry = entry with { Cells = ReadCells(ref reader) };
            else if (reader.Is("axes"u8)) entry = entry with { Axes = ReadAxes(ref reader) };
            else if (reader.Is("gates"u8)) entry = entry with { Gates = reader.Texts() };
            else if (reader.Is("expect"u8)) entry = entry with { Expectations = reader.Texts() };
            else if (reader.Is("clean"u8)) entry = entry with { PlannedClean = reader.GetInt64() };
            else if (reader.Is("shipped"u8)) entry = entry with { PlannedAsShipped = reader.GetInt64() };
            else if (reader.Is("perturbed"u8)) entry = entry with { PlannedPerturbed = reader.GetInt64() };
            else if (reader.Is("corpus"u8)) entry = entry with { PlannedCorpus = reader.GetInt64() };
            else if (reader.Is("plan"u8)) entry = entry with { Plan = reader.Text() };
            else if (reader.Is("sees"u8)) entry = entry with { Sights = reader.Texts() };
            else if (reader.Is("fa"u8)) entry = entry with { FalseFails = reader.Double() };
            else if (reader.Is("stop"u8)) entry = entry with { Stop = reader.Text() };
            else if (reader.Is("nulls"u8)) entry = entry with { Nulls = NullFormat.Read(ref reader) };
            else if (reader.Is("prints"u8)) entry = entry with { Prints = reader.Texts() };
            else if (reader.Is("before"u8)) entry = entry with { Earlier = EarlierFormat.Read(ref reader) };
            else if (reader.Is("warnings"u8)) entry = entry with { Warnings = reader.Texts() };
            else reader.Skip();
        }

        return entry;
    }

    private static List<CellEntry> ReadCells(ref Utf8JsonReader reader)
    {
        var cells = new List<CellEntry>();
        reader.OpenArray();
        while (reader.NextItem())
        {
            var cell = new CellEntry(Modality.None, Difficulty.Unrated, 0);
            reader.OpenObject();
            while (reader.NextField())
            {
                if (reader.Is("m"u8)) cell = cell with { Modality = ModalityFormat.Read(ref reader) };
                else if (reader.Is("d"u8)) cell = cell with { Difficulty = EnumWords<Difficulty>.Read(ref reader) };
                else if (reader.Is("n"u8)) cell = cell with { Cases = reader.GetInt32() };
                else reader.Skip();
            }

            cells.Add(cell);
        }

        return cells;
    }

    private static List<AxisEntry> ReadAxes(ref Utf8JsonReader reader)
    {
        var axes = new List<AxisEntry>();
        reader.OpenArray();
        while (reader.NextItem())
        {
            var axis = new AxisEntry("", 0, Modality.None);
            reader.OpenObject();
            while (reader.NextField())
            {
                if (reader.Is("l"u8)) axis = axis with { Label = reader.Text() };
                else if (reader.Is("s"u8)) axis = axis with { MaxSeverity = reader.Double() };
                else if (reader.Is("m"u8)) axis = axis with { Modality = ModalityFormat.Read(ref reader) };
                else reader.Skip();
            }

            axes.Add(axis);
        }

        return axes;
    }
}
