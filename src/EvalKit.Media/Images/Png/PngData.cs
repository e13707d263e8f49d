namespace EvalKit.Media;

/// <summary>The IDAT chunks of a file one after the other; they were walked and checked before.</summary>
internal sealed class PngData(ReadOnlyMemory<byte> file, PngChunk first) : IInflateInput
{
    private PngChunk _next = first;
    private bool _ended;

    public bool Next(out int start, out int end)
    {
        (start, end) = (_next.DataOffset, _next.DataOffset + _next.DataLength);
        if (_ended) return false;
        var chunks = new PngChunkReader(file.Span, end + 4);
        _ended = !chunks.TryNext(out _next) || !_next.Is("IDAT"u8);
        return true;
    }
}
