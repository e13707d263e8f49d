namespace EvalKit;

/// <summary>The wordings that an eval may use. It grows while they are recorded, before the first trial.</summary>
internal sealed class WordingBook
{
    private readonly Dictionary<WordingKey, RecordedWording> _entries = [];
    private readonly Dictionary<WordingKey, string> _refusals = [];

    public string? this[WordingKey key] => _entries.GetValueOrDefault(key)?.Text;

    public RecordedWording? Find(WordingKey key) => _entries.GetValueOrDefault(key);

    /// <summary>What it holds from now on.</summary>
    public void Set(IEnumerable<RecordedWording> entries)
    {
        _entries.Clear();
        foreach (var entry in entries) _entries.Add(entry.Key, entry);
    }

    public void Refuse(WordingKey key, string why) => _refusals[key] = why;

    /// <summary>Why a wording is not to be had, after a name and before a strength; null where it is.</summary>
    /// <param name="key">What it was recorded for.</param>
    /// <param name="kept">What it must hold.</param>
    public string? ProblemOf(WordingKey key, IEnumerable<string> kept)
    {
        if (_refusals.GetValueOrDefault(key) is { } why) return $"could not be recorded ({why})";
        if (_entries.GetValueOrDefault(key) is not { } entry) return "has no recorded wording";
        if (entry.Text is not { } text) return "has a wording that was struck out, and no other";
        return kept.FirstOrDefault(piece => !text.Contains(piece, StringComparison.Ordinal)) is { } lost ? $"has a wording without \"{VisibleText.Of(lost, 40)}\", which .Keep keeps," : null;
    }
}
