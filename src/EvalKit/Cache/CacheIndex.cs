using EvalKit.Media;

namespace EvalKit;

/// <summary>Where each reply lies, over the segments of all processes.</summary>
internal sealed class CacheIndex(CacheFolder folder) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ContentHash, (CacheSegment Segment, long Position, int Length)> _places = [];
    private readonly Dictionary<string, CacheSegment> _segments = new(StringComparer.Ordinal);
    private long _damaged;
    private bool _read;

    public int Count
    {
        get
        {
            lock (_lock) return _places.Count;
        }
    }

    /// <summary>Records that were damaged, and passed over.</summary>
    public long Damaged
    {
        get
        {
            lock (_lock) return _damaged + _segments.Values.Sum(segment => segment.Damaged);
        }
    }

    /// <summary>Files of another version, which are left alone.</summary>
    public int Foreign
    {
        get
        {
            lock (_lock) return _segments.Values.Count(segment => segment.IsForeign);
        }
    }

    /// <summary>The record of a key; null where there is none that is sound.</summary>
    public byte[]? Find(ContentHash key)
    {
        (CacheSegment Segment, long Position, int Length) place;
        lock (_lock)
        {
            if (!_read) Refresh();
            if (!_places.TryGetValue(key, out place)) return null;
        }

        if (place.Segment.Read(key, place.Position, place.Length) is { } record) return record;
        lock (_lock)
        {
            _damaged++;
            if (_places.TryGetValue(key, out var now) && now == place) _places.Remove(key);
        }

        return null;
    }

    /// <summary>Reads every record, so that what is damaged is counted.</summary>
    /// <returns>How many are sound.</returns>
    public int Examine()
    {
        Refresh();
        List<ContentHash> keys;
        lock (_lock) keys = [.. _places.Keys];
        return keys.Count(key => Find(key) is not null);
    }

    /// <summary>Learns what was written since: by new processes, and by those that go on.</summary>
    public void Refresh()
    {
        lock (_lock)
        {
            _read = true;
            try
            {
                foreach (var file in folder.Segments())
                {
                    if (!_segments.TryGetValue(file.Name, out var segment)) _segments.Add(file.Name, segment = new(file.FullName));
                    // Most have nothing new, and opening a file takes longer than a lookup.
                    if (file.Length > segment.Scanned) Scan(segment);
                }
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                // A folder that cannot be listed holds nothing for us.
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var segment in _segments.Values) segment.Dispose();
        }
    }

    private void Scan(CacheSegment segment)
    {
        try
        {
            segment.Scan((key, position, length) => _places[key] = (segment, position, length));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // Cleaned up meanwhile: what is not there is asked for.
        }
    }
}
