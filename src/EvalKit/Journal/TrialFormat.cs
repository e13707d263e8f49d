using System.Text.Json;
using EvalKit.Media;

namespace EvalKit.Extensibility;

/// <summary>The <c>trial</c> line: nearly all of a journal, so its names are short and its defaults are left out.</summary>
internal static class TrialFormat
{
    public static void Write(Utf8JsonWriter writer, TrialEntry entry)
    {
        writer.WriteNumber("e"u8, entry.Eval);
        if (entry.Purpose != TrialPurpose.Measure) EnumWords<TrialPurpose>.Write(writer, "p"u8, entry.Purpose);
        if (entry.Arm != "main") writer.WriteString("arm"u8, entry.Arm);
        writer.WriteString("c"u8, entry.Case);
        writer.WriteNonNull("of"u8, entry.Cluster);
        writer.WriteNonZero("k"u8, entry.Cell);
        if (entry.Axis != -1) writer.WriteNumber("a"u8, entry.Axis);
        writer.WriteNonEmpty("x"u8, entry.Chain);
        if (entry.Severity != 0) writer.WriteDouble("s"u8, entry.Severity);
        if (entry.ImageSeverity != 0) writer.WriteDouble("si"u8, entry.ImageSeverity);
        if (entry.AudioSeverity != 0) writer.WriteDouble("sa"u8, entry.AudioSeverity);
        if (entry.TextSeverity != 0) writer.WriteDouble("st"u8, entry.TextSeverity);
        if (entry.Without != Modality.None) writer.WriteString("off"u8, entry.Without.Label());
        writer.WriteNonEmpty("mut"u8, entry.Mutation);
        writer.WriteNonZero("n"u8, entry.Repeat);
        EnumWords<TrialOutcome>.Write(writer, "o"u8, entry.Outcome);
        GradeFormat.Write(writer, entry.Grades);
        if (entry.Reason is { } reason) writer.WriteString("why"u8, Capped(reason));
        if (entry.Input != default) writer.WriteHash("h"u8, entry.Input);
        writer.WriteNonNull("r"u8, entry.Reply);
        if (entry.ReplyBlob is { } blob) writer.WriteHash("rb"u8, blob);
        if (entry.Replayed is { } day) writer.WriteDay("rec"u8, day);
        if (entry.Milliseconds != 0) writer.WriteDouble("ms"u8, entry.Milliseconds);
        writer.WriteNonNull("ti"u8, entry.InputTokens);
        writer.WriteNonNull("to"u8, entry.OutputTokens);
        writer.WriteNonNull("psnr"u8, entry.Psnr);
        writer.WriteNonNull("ssim"u8, entry.Ssim);
        writer.WriteNonNull("snr"u8, entry.Snr);
        writer.WriteNonNull("segsnr"u8, entry.SegmentalSnr);
        writer.WriteNonNull("lsd"u8, entry.SpectralDistance);
        writer.WriteNonNull("edits"u8, entry.Edits);
        writer.WriteNonNull("overlap"u8, entry.Overlap);
        writer.WriteNonNull("pi"u8, entry.Probability);
    }

    public static TrialEntry Read(ref Utf8JsonReader reader)
    {
        var fields = new TrialFields();
        while (reader.NextField())
        {
            if (reader.Is("e"u8)) fields.Eval = reader.GetInt32();
            else if (reader.Is("p"u8)) fields.Purpose = EnumWords<TrialPurpose>.Read(ref reader);
            else if (reader.Is("arm"u8)) fields.Arm = reader.Text();
            else if (reader.Is("c"u8)) fields.Case = reader.Text();
            else if (reader.Is("of"u8)) fields.Cluster = reader.Text();
            else if (reader.Is("k"u8)) fields.Cell = reader.GetInt32();
            else if (reader.Is("a"u8)) fields.Axis = reader.GetInt32();
            else if (reader.Is("x"u8)) fields.Chain = reader.Text();
            else if (reader.Is("s"u8)) fields.Severity = reader.Double();
            else if (reader.Is("si"u8)) fields.ImageSeverity = reader.Double();
            else if (reader.Is("sa"u8)) fields.AudioSeverity = reader.Double();
            else if (reader.Is("st"u8)) fields.TextSeverity = reader.Double();
            else if (reader.Is("off"u8)) fields.Without = ModalityFormat.Read(ref reader);
            else if (reader.Is("mut"u8)) fields.Mutation = reader.Text();
            else if (reader.Is("n"u8)) fields.Repeat = reader.GetInt32();
            else if (reader.Is("o"u8)) fields.Outcome = EnumWords<TrialOutcome>.Read(ref reader);
            else if (reader.Is("g"u8)) fields.Grades = GradeFormat.Read(ref reader);
            else if (reader.Is("why"u8)) fields.Reason = reader.Text();
            else if (reader.Is("h"u8)) fields.Input = reader.Hash();
            else if (reader.Is("r"u8)) fields.Reply = reader.Text();
            else if (reader.Is("rb"u8)) fields.ReplyBlob = reader.Hash();
            else if (reader.Is("rec"u8)) fields.Replayed = reader.Day();
            else if (reader.Is("ms"u8)) fields.Milliseconds = reader.Double();
            else if (reader.Is("ti"u8)) fields.InputTokens = reader.GetInt64();
            else if (reader.Is("to"u8)) fields.OutputTokens = reader.GetInt64();
            else if (reader.Is("psnr"u8)) fields.Psnr = reader.Double();
            else if (reader.Is("ssim"u8)) fields.Ssim = reader.Double();
            else if (reader.Is("snr"u8)) fields.Snr = reader.Double();
            else if (reader.Is("segsnr"u8)) fields.SegmentalSnr = reader.Double();
            else if (reader.Is("lsd"u8)) fields.SpectralDistance = reader.Double();
            else if (reader.Is("edits"u8)) fields.Edits = reader.Double();
            else if (reader.Is("overlap"u8)) fields.Overlap = reader.Double();
            else if (reader.Is("pi"u8)) fields.Probability = reader.Double();
            else reader.Skip();
        }

        return fields.ToEntry();
    }

    /// <summary>Cuts before a surrogate pair, never through it.</summary>
    private static ReadOnlySpan<char> Capped(string reason)
    {
        if (reason.Length <= TrialEntry.MaxReasonLength) return reason;
        var length = TrialEntry.MaxReasonLength - 1;
        if (char.IsHighSurrogate(reason[length - 1])) length--;
        return string.Concat(reason.AsSpan(0, length), "…");
    }
}
