using EvalKit.Media;

namespace EvalKit;

/// <summary>What this run adds to an eval's history.</summary>
/// <param name="id">The eval's id.</param>
/// <param name="subject">Who is asked.</param>
/// <param name="hash">Hashes the eval; asked for once, and only where the run counts.</param>
internal sealed class HistoryRecord(string id, SubjectIdentity subject, Func<ContentHash> hash)
{
    private const int MostLetters = 60;

    private readonly SortedSet<string> _models = new(StringComparer.Ordinal);
    private long _passed;
    private long _failed;

    /// <summary>The best reply that knows nothing, as the file has it.</summary>
    public string NullPass { private get; set; } = HistoryFile.Nothing;

    /// <summary>Counts a planned trial of the main subject.</summary>
    public void Add(TrialPurpose purpose, in TrialResult result)
    {
        if (purpose != TrialPurpose.Measure) return;
        if (result.Outcome == TrialOutcome.Passed) _passed++;
        else if (result.Outcome == TrialOutcome.Failed) _failed++;
        else return;
        // Replies that are the same again are told by who gives them, whatever model is behind it.
        var model = subject.Deterministic ? subject.ToString() : result.Model ?? (subject == SubjectIdentity.Undeclared ? "" : subject.ToString());
        if (_models.Count < HistoryRow.MostModels && NameOf(model) is { Length: > 0 } name) _models.Add(name);
    }

    /// <summary>Why this run does not count; null where it does.</summary>
    public string? WhyNot(bool filtered, bool cancelled, bool overBudget) =>
        filtered ? "not all cases were run (a filter, or an early end)"
        : cancelled ? "the run was cancelled"
        : overBudget ? "the budget ended before the run did"
        : _passed + _failed == 0 ? "no trial was scored"
        : null;

    /// <returns>Why nothing was written after all; null where it was.</returns>
    /// <exception cref="HistoryException">The file cannot be read or not be written.</exception>
    public string? Write(string directory, TimeProvider clock)
    {
        ContentHash eval;
        try
        {
            eval = hash();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Its trial is Errored and says so, too.
            return $"the prompt of a case cannot be made ({exception.GetType().Name}: {exception.Message})";
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var whole = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
        var row = new HistoryRow(id, eval, 1, [.. _models], _passed, _passed + _failed, NullPass, _failed == 0 ? null : whole);
        new HistoryFile(HistoryFile.PathOf(directory)).Add(row, repeats: subject.Deterministic);
        return null;
    }

    /// <summary>A provider names its models as it likes: what would break the line is spelled out, and the rest is cut.</summary>
    private static string NameOf(string model)
    {
        var name = VisibleText.Of(model.Trim(), MostLetters).Replace(';', ',');
        if (name == HistoryFile.Nothing) return "";
        if (name.Length <= MostLetters) return name;
        return name[..(char.IsHighSurrogate(name[MostLetters - 1]) ? MostLetters - 1 : MostLetters)];
    }
}
