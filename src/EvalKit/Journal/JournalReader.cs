using System.Globalization;
using System.Text.Json;

namespace EvalKit.Extensibility;

/// <summary>Reads journals, also those of a run that was killed or is still going.</summary>
public static class JournalReader
{
    /// <summary>Reads a journal entry by entry, in constant memory.</summary>
    /// <param name="path">The journal, or the folder of the run.</param>
    /// <param name="tally">Receives what was passed over.</param>
    /// <returns>The entries in the order of their lines. Unknown fields and unknown kinds of line are passed over, and so is a last
    /// line that was cut off.</returns>
    /// <exception cref="FileNotFoundException">There is no journal at <paramref name="path"/>.</exception>
    /// <exception cref="JournalFormatException">A line that is not the last is torn, or the journal is of another version.</exception>
    public static IEnumerable<JournalEntry> Read(string path, JournalTally? tally = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var file = Directory.Exists(path) ? Path.Combine(path, FileRunStore.JournalName) : path;
        if (!File.Exists(file))
            throw new FileNotFoundException($"There is no journal at '{file}': name a run's folder or its {FileRunStore.JournalName}.", file);
        return ReadFile(file, tally ?? new JournalTally());
    }

    private static IEnumerable<JournalEntry> ReadFile(string path, JournalTally tally)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var lines = new JournalLines(stream, path);
        while (lines.TryRead(out var line))
        {
            if (!TryParse(line.Span, lines, path, out var entry))
            {
                tally.TornLines++;
                yield break;
            }

            tally.Lines++;
            tally.Bytes += line.Length + 1;
            if (entry is RunEntry run) RequireKnown(run, path, lines.Number);
            else if (lines.Number == 1)
                throw new JournalFormatException(path, 1, "the first line is not a 'run' line; this is not an EvalKit journal.");
            if (entry is null) tally.UnknownKinds++;
            else yield return entry;
        }
    }

    private static bool TryParse(ReadOnlySpan<byte> line, JournalLines lines, string path, out JournalEntry? entry)
    {
        try
        {
            entry = JournalLine.Parse(line);
            return true;
        }
        catch (Exception cause) when (cause is JsonException or FormatException or InvalidOperationException or OverflowException)
        {
            entry = null;
            return lines.Terminated
                ? throw new JournalFormatException(path, lines.Number,
                    $"the line cannot be read: {cause.Message} Only a last line may be cut off; remove the line to read the rest.", cause)
                : false;
        }
    }

    private static void RequireKnown(RunEntry run, string path, long line)
    {
        if (run.Schema == RunEntry.CurrentSchema) return;
        throw new JournalFormatException(path, line, string.Create(CultureInfo.InvariantCulture,
            $"the journal has schema {run.Schema} (written by EvalKit {run.EvalKitVersion}), this version reads schema "
            + $"{RunEntry.CurrentSchema}: read it with the version that wrote it, or a newer one."));
    }
}
