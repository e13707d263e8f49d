using System.Buffers;
using EvalKit.Extensibility;
using EvalKit.Media;

namespace EvalKit;

/// <summary>Writes down every reply of a run before it is graded: what is in it need never be paid for again.</summary>
internal sealed class ReplyLog : IDisposable
{
    private readonly Lock _lock = new();
    private readonly JournalFile _file;

    public ReplyLog(JournalFile file)
    {
        _file = file;
        file.Append(ReplyLogFormat.Magic);
    }

    /// <summary>Hands a record to the operating system: when this returns, it survives a kill of the process.</summary>
    /// <exception cref="RunStoreException">It could not be written.</exception>
    public void Append(ReplyLogKind kind, ContentHash key, ReadOnlySpan<byte> payload)
    {
        var length = ReplyLogFormat.HeadLength + payload.Length;
        var record = ArrayPool<byte>.Shared.Rent(length);
        ReplyLogFormat.Write(record, kind, key, payload);
        lock (_lock) _file.Append(record.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(record);
    }

    public void Dispose() => _file.Dispose();
}
