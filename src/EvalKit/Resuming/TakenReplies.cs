using EvalKit.Media;
using Microsoft.Win32.SafeHandles;

namespace EvalKit;

/// <summary>The replies in the logs of earlier runs, each to be used once. Only where they lie is kept in memory.</summary>
internal sealed class TakenReplies : IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<SafeFileHandle> _files = [];
    private readonly Dictionary<ContentHash, int> _first = [];
    private readonly List<Place> _places = [];

    /// <summary>Records that were found.</summary>
    public int Count => _places.Count;

    /// <summary>Records that are damaged: their trials have no reply.</summary>
    public long Damaged { get; private set; }

    /// <summary>Adds a run's log behind those that are here. A run that was killed before its first reply has none; a cut-off end is passed over.</summary>
    /// <param name="path">The log.</param>
    /// <param name="errors">Whether trials that came to nothing stay so; otherwise they are as if they had not been tried.</param>
    public void Add(string path, bool errors)
    {
        if (!File.Exists(path)) return;
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
        Span<byte> head = stackalloc byte[ReplyLogFormat.HeadLength];
        var magic = head[..ReplyLogFormat.Magic.Length];
        if (stream.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) < magic.Length || !magic.SequenceEqual(ReplyLogFormat.Magic)) return;
        _files.Add(File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        var last = new Dictionary<ContentHash, int>();
        while (true)
        {
            var start = stream.Position;
            if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length) return;
            var (length, kind, key) = ReplyLogFormat.ReadHead(head);
            // What is no length, or leads beyond the end, is where a kill or damage cut the file.
            if (length is < 0 or > ReplyLogFormat.MaxPayload || stream.Length - stream.Position < length) return;
            stream.Seek(length, SeekOrigin.Current);
            if (errors || kind != ReplyLogKind.Errored) Add(key, new(_files.Count - 1, start, length, kind, -1), last);
        }
    }

    /// <summary>Whether some kind of record stands next under a key.</summary>
    public bool TryTake(ContentHash key, Func<ReplyLogKind, bool> wanted, out ReplyLogKind kind, out byte[] payload)
    {
        while (true)
        {
            Place place;
            lock (_lock)
            {
                if (!_first.TryGetValue(key, out var index) || !wanted((place = _places[index]).Kind))
                {
                    (kind, payload) = (default, []);
                    return false;
                }

                if (place.Next < 0) _first.Remove(key);
                else _first[key] = place.Next;
            }

            kind = place.Kind;
            if (Read(place) is { } read)
            {
                payload = read;
                return true;
            }

            lock (_lock) Damaged++;
        }
    }

    public void Dispose()
    {
        foreach (var file in _files) file.Dispose();
    }

    private void Add(ContentHash key, Place place, Dictionary<ContentHash, int> last)
    {
        // Asked again by a run that resumed the one in which it came to nothing.
        if (_first.TryGetValue(key, out var known) && _places[known] is { Kind: ReplyLogKind.Errored } && _places[known].File != place.File)
        {
            _places[known] = place with { Next = _places[known].Next };
            return;
        }

        _places.Add(place);
        var index = _places.Count - 1;
        if (!_first.TryAdd(key, index))
        {
            var before = last.TryGetValue(key, out var end) ? end : LastOf(_first[key]);
            _places[before] = _places[before] with { Next = index };
            last[key] = index;
        }
    }

    private int LastOf(int index)
    {
        while (_places[index].Next >= 0) index = _places[index].Next;
        return index;
    }

    private byte[]? Read(Place place)
    {
        var record = new byte[ReplyLogFormat.HeadLength + place.Length];
        var read = 0;
        while (read < record.Length && RandomAccess.Read(_files[place.File], record.AsSpan(read), place.Start + read) is > 0 and var more) read += more;
        return read == record.Length && ReplyLogFormat.IsIntact(record) ? record[ReplyLogFormat.HeadLength..] : null;
    }

    private readonly record struct Place(int File, long Start, int Length, ReplyLogKind Kind, int Next);
}
