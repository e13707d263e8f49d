using EvalKit.Media;

namespace EvalKit;

/// <summary>The cassette of one eval while it runs: what it has, what of it was asked for, what is added.</summary>
internal sealed class EvalCassette
{
    private readonly Lock _lock = new();
    private readonly string _eval;
    private readonly string _path;
    private readonly bool _records;
    private readonly Redaction _redaction;
    private readonly Dictionary<ContentHash, CassetteEntry> _entries;
    private readonly Dictionary<ContentHash, CassetteEntry> _added = [];
    private readonly HashSet<CassetteSlot> _slots;
    private readonly HashSet<ContentHash> _used = [];
    private readonly HashSet<ContentHash> _missing = [];
    private readonly int _repeated;
    private int _changed;
    private bool _closed;

    /// <exception cref="CassetteException">The file is there and cannot be used.</exception>
    public EvalCassette(string eval, EvalOptions options)
    {
        _eval = eval;
        _path = CassetteFile.PathOf(options.CommittedDirectory, eval);
        _records = options is { Cassettes: CassetteMode.Record, Replay: null };
        _redaction = new(options.Redact);
        var file = CassetteReader.Read(_path, eval);
        _entries = (file?.Entries ?? []).ToDictionary(entry => entry.Key);
        _slots = [.. _entries.Values.Select(entry => entry.Slot)];
        _repeated = file?.Repeated ?? 0;
    }

    /// <summary>Whether what is missing is asked for.</summary>
    public bool Records => _records;

    /// <summary>The reply of a key; null where it has none.</summary>
    public RecordedReply? Find(ContentHash key)
    {
        lock (_lock)
        {
            if (_added.TryGetValue(key, out var added)) return added.Reply;
            if (!_entries.TryGetValue(key, out var entry)) return null;
            _used.Add(key);
            return entry.Reply;
        }
    }

    /// <summary>Notes that a reply is missing, and says how it comes to be there.</summary>
    public MissingReplyException Miss(ContentHash key, ReplyRequest request)
    {
        lock (_lock)
        {
            var changed = _slots.Contains(CassetteSlot.Of(request));
            if (_missing.Add(key) && changed) _changed++;
            var what = changed ? "the cassette has another question of this case: what is sent or who is asked has changed" : "the cassette has no reply to this case";
            // A journal keeps the beginning of it, and names may be long.
            return new($"{what}. EVALKIT_CASSETTES=record dotnet test asks for it and adds it to {Path.GetFileName(_path)}: {_eval}, case {VisibleText.Of(request.Context.CaseId, 60)}.");
        }
    }

    public void Add(ContentHash key, ReplyRequest request, RecordedReply reply)
    {
        lock (_lock)
        {
            // A part of the run that was taken over may have asked for it.
            if (_entries.ContainsKey(key)) _used.Add(key);
            if (!_records || _entries.ContainsKey(key) || _added.ContainsKey(key)) return;
            var before = _redaction.Count;
            var prompt = PromptSummary.Of(request.Prompt, _redaction);
            var payload = _redaction.Of(reply.Payload.Span);
            _added.Add(key, new(key, CassetteSlot.Of(request), prompt, reply with { Payload = payload }) { Redacted = _redaction.Count - before });
        }
    }

    /// <summary>Writes what was added, once, and says what is to be said.</summary>
    /// <param name="whole">Whether every planned trial was run: then what was not asked for is not needed.</param>
    /// <exception cref="CassetteException">It cannot be written.</exception>
    public IReadOnlyList<string> Close(bool whole)
    {
        lock (_lock)
        {
            if (_closed) return [];
            _closed = true;
            var unused = whole ? _entries.Keys.Where(key => !_used.Contains(key)).ToHashSet() : [];
            return _records ? Record(unused, whole) : Replayed(unused.Count);
        }
    }

    private List<string> Record(HashSet<ContentHash> unused, bool whole)
    {
        var slots = _added.Values.Select(entry => entry.Slot).ToHashSet();
        // Of a part of the eval, only what its own questions were before is known to be out of use.
        if (!whole) unused = [.. _entries.Values.Where(entry => slots.Contains(entry.Slot) && !_used.Contains(entry.Key)).Select(entry => entry.Key)];
        if (_added.Count + unused.Count + _repeated == 0) return [];
        CassetteFile.At(_path).InTurn(() =>
        {
            // Another process, or a person, may have changed it meanwhile.
            var now = (CassetteReader.Read(_path, _eval)?.Entries ?? []).Where(entry => !unused.Contains(entry.Key)).ToDictionary(entry => entry.Key);
            foreach (var entry in _added.Values) now.TryAdd(entry.Key, entry);
            CassetteWriter.Write(_path, new(_eval, [.. now.Values], 0));
            return now.Count;
        });
        var notes = new List<string> { FormattableString.Invariant($"cassette written: {_path}: {_added.Count} recorded, {unused.Count} out of use and dropped. Read it, and commit it.") };
        if (_redaction.Count > 0) notes.Add($"cassette: {ReportWords.Counted(_redaction.Count, "secret")} taken out of {ReportWords.Counted(_added.Values.Count(entry => entry.Redacted > 0), "entry", "entries")}: a run from the cassette sees {Redaction.Mark} there.");
        return notes;
    }

    private List<string> Replayed(int unused)
    {
        var parts = new List<string>();
        if (_missing.Count - _changed is > 0 and var missing) parts.Add($"{ReportWords.Count(missing)} missing");
        if (_changed > 0) parts.Add($"{ReportWords.Count(_changed)} changed: asked for otherwise than recorded");
        if (unused > 0) parts.Add($"{ReportWords.Count(unused)} unused");
        if (_repeated > 0) parts.Add($"{ReportWords.Count(_repeated)} repeated, of which the first counts");
        return parts.Count == 0 ? [] : [$"cassette {_path}: {string.Join("; ", parts)}. EVALKIT_CASSETTES=record dotnet test records what is missing or changed, and drops the rest."];
    }
}
