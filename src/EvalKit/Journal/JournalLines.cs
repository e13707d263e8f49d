namespace EvalKit.Extensibility;

/// <summary>Cuts a stream at its line feeds with a buffer that grows to the longest line only.</summary>
internal sealed class JournalLines(Stream stream, string path)
{
    private byte[] _buffer = new byte[64 << 10];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>The number of the line last read, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Whether the line last read was closed by a line feed.</summary>
    public bool Terminated { get; private set; }

    /// <summary>The next line without its line feed; false at the end. The bytes are good until the next call.</summary>
    public bool TryRead(out ReadOnlyMemory<byte> line)
    {
        var searched = _start;
        while (true)
        {
            var feed = _buffer.AsSpan(searched, _end - searched).IndexOf((byte)'\n');
            if (feed >= 0) return Take(searched + feed, terminated: true, out line);
            if (_ended) return _start < _end ? Take(_end, terminated: false, out line) : Nothing(out line);
            var pending = _end - _start;
            Fill();
            searched = _start + pending;
        }
    }

    private static bool Nothing(out ReadOnlyMemory<byte> line)
    {
        line = default;
        return false;
    }

    private bool Take(int end, bool terminated, out ReadOnlyMemory<byte> line)
    {
        line = _buffer.AsMemory(_start, end - _start);
        _start = terminated ? end + 1 : end;
        Terminated = terminated;
        Number++;
        return true;
    }

    private void Fill()
    {
        if (_end == _buffer.Length)
        {
            if (_end - _start >= JournalLine.MaxBytes)
                throw new JournalFormatException(path, Number + 1, "the line is longer than 64 MiB; this is not an EvalKit journal.");
            var target = _start == 0 ? new byte[Math.Min(_buffer.Length * 2L, JournalLine.MaxBytes)] : _buffer;
            _buffer.AsSpan(_start, _end - _start).CopyTo(target);
            _buffer = target;
            (_start, _end) = (0, _end - _start);
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _ended = read == 0;
    }
}
