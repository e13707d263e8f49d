using System.Buffers;
using System.Text.Json;

namespace EvalKit.Extensibility;

/// <summary>Room for one line while it is made. One thread at a time; used again for the next line.</summary>
internal sealed class JournalLineBuffer : IDisposable
{
    private const int StartSize = 1 << 10;
    private const int KeptSize = 256 << 10;

    private readonly ArrayBufferWriter<byte> _line = new(StartSize);
    private readonly Utf8JsonWriter _writer;

    public JournalLineBuffer() => _writer = new(_line, JournalLine.WriterOptions);

    /// <summary>False after a huge line, which must not hold its memory for the rest of the run.</summary>
    public bool IsWorthKeeping => _line.Capacity <= KeptSize;

    /// <summary>The entry's line; good until the next call.</summary>
    public ReadOnlySpan<byte> Write(JournalEntry entry)
    {
        _line.ResetWrittenCount();
        JournalLine.Write(_writer, _line, entry);
        return _line.WrittenSpan;
    }

    public void Dispose() => _writer.Dispose();
}
