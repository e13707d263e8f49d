using System.Globalization;

namespace EvalKit;

/// <summary>Text whose lines are refused when they are longer than a limit, before anything downstream collects them.</summary>
internal sealed class LimitedLineReader(TextReader inner, int maxLineLength) : TextReader
{
    private long _line;

    public override int Read(char[] buffer, int index, int count) => Checked(buffer.AsSpan(index, inner.Read(buffer, index, count)));

    public override async Task<int> ReadAsync(char[] buffer, int index, int count) =>
        await ReadAsync(buffer.AsMemory(index, count), CancellationToken.None).ConfigureAwait(false);

    public override async ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        return Checked(buffer.Span[..read]);
    }

    public override int Peek() => inner.Peek();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private int Checked(ReadOnlySpan<char> read)
    {
        var rest = read;
        for (var end = rest.IndexOfAny('\n', '\r'); end >= 0; end = rest.IndexOfAny('\n', '\r'))
        {
            Grow(end);
            _line = 0;
            rest = rest[(end + 1)..];
        }

        Grow(rest.Length);
        return read.Length;
    }

    private void Grow(int characters)
    {
        _line += characters;
        if (_line > maxLineLength)
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"longer than {maxLineLength} characters"));
    }
}
