using System.Globalization;

namespace EvalKit;

/// <summary>Reads lines of bytes with a limit on their length. A returned line is valid until the next is read.</summary>
internal sealed class Utf8LineReader(Stream stream, int maxLineBytes)
{
    private const int FirstBufferSize = 64 * 1024;

    private byte[] _buffer = new byte[Math.Min(FirstBufferSize, maxLineBytes + 1)];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>The number of the line read last, from 1.</summary>
    public long LineNumber { get; private set; }

    /// <summary>The next line without its line feed, and without a byte order mark in front of the first; null at the end.</summary>
    /// <exception cref="InvalidDataException">The line is longer than the limit.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(CancellationToken cancellationToken)
    {
        var scanned = _start;
        while (true)
        {
            var length = _buffer.AsSpan(scanned, _end - scanned).IndexOf((byte)'\n');
            if (length >= 0) return Take(scanned + length, 1);
            if (_ended)
            {
                // Apart, for a null in a conditional would become empty memory here.
                if (_start == _end) return null;
                return Take(_end, 0);
            }

            scanned = _end - _start;
            if (scanned > maxLineBytes)
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"longer than {maxLineBytes} bytes"));
            MakeRoom();
            var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            _end += read;
            _ended = read == 0;
        }
    }

    /// <summary>Moves the unread bytes to the front, into a larger buffer where they fill this one.</summary>
    private void MakeRoom()
    {
        var unread = _buffer.AsSpan(_start.._end);
        var target = unread.Length < _buffer.Length ? _buffer : new byte[(int)Math.Min(_buffer.Length * 2L, maxLineBytes + 1L)];
        unread.CopyTo(target);
        _buffer = target;
        _end -= _start;
        _start = 0;
    }

    private ReadOnlyMemory<byte> Take(int end, int terminator)
    {
        var line = _buffer.AsMemory(_start..end);
        _start = end + terminator;
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        return LineNumber++ == 0 && line.Span.StartsWith(mark) ? line[mark.Length..] : line;
    }
}
