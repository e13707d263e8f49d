namespace EvalKit.Media;

/// <summary>The data of several chunks as one stream.</summary>
internal sealed class PngDataStream(ReadOnlyMemory<byte> file, IReadOnlyList<PngChunk> pieces) : Stream
{
    private int _piece;
    private int _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        while (_piece < pieces.Count && _position == pieces[_piece].DataLength)
        {
            _piece++;
            _position = 0;
        }

        if (_piece == pieces.Count) return 0;
        var rest = file.Span.Slice(pieces[_piece].DataOffset + _position, pieces[_piece].DataLength - _position);
        var taken = Math.Min(rest.Length, buffer.Length);
        rest[..taken].CopyTo(buffer);
        _position += taken;
        return taken;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
