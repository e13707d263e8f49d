using System.Buffers;

namespace EvalKit.Media;

/// <summary>
/// Inflates a PNG's filtered rows and hands them out one after the other; checks that there are as many bytes as the picture needs and
/// not one more. In memory are the last 32 KiB, which matches refer to, and some rows.
/// </summary>
internal ref struct PngRows
{
    /// <summary>How many bytes behind a row may be read.</summary>
    public const int Padding = 16;

    // Inflated, unfiltered and widened before the next: these bytes and their pixels stay in the second cache.
    private const int Band = 64 * 1024;

    private readonly int _capacity;
    private readonly byte[] _window;
    private Inflater _inflater;
    private long _left;
    private int _from;
    private int _to;
    private uint _checksum = Adler32.Empty;

    /// <summary>Rents the window; nothing is read yet.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="data">Its IDAT chunks.</param>
    /// <param name="longestRow">The longest row with its filter byte.</param>
    /// <param name="length">All rows with their filter bytes.</param>
    public PngRows(ReadOnlySpan<byte> file, PngData data, int longestRow, long length)
    {
        _left = length;
        _capacity = (int)Math.Min(length, Inflater.History + Math.Max(Band, longestRow));
        // Once for what may be inflated beyond the capacity, and once more to see from there whether the stream has ended.
        _window = ArrayPool<byte>.Shared.Rent(_capacity + (2 * Inflater.Slack));
        _inflater = new Inflater(file, data);
    }

    /// <summary>About where the reading is in the file, for errors.</summary>
    public readonly long Offset => _inflater.Position;

    /// <summary>Reads what stands before the first row.</summary>
    public void Begin() => Check(_inflater.Open());

    /// <summary>The next row of so many bytes, and <see cref="Padding"/> more. It may be written to, but is not read again as a row.</summary>
    public ReadOnlySpan<byte> Next(int length)
    {
        if (_to - _from < length) Fill(length);
        var row = _window.AsSpan(_from, length + Padding);
        _from += length;
        return row;
    }

    /// <summary>Checks that the data ends here.</summary>
    public void Finish()
    {
        var before = _to;
        Check(_inflater.Fill(_window, ref _to, _to + 1));
        if (_to > before) throw PngRefusal.DataGoesOn.At(Offset);
        Check(_inflater.Close(_checksum));
    }

    public void Dispose()
    {
        _inflater.Dispose();
        ArrayPool<byte>.Shared.Return(_window);
    }

    private void Fill(int length)
    {
        if (_from + length > _capacity) Slide();
        var before = _to;
        Check(_inflater.Fill(_window, ref _to, (int)Math.Min(_capacity, _to + _left)));
        _left -= _to - before;
        if (_left < 0) throw PngRefusal.DataGoesOn.At(Offset);
        if (_to - _from < length) throw PngRefusal.DataEnds.At(Offset);
        _checksum = Adler32.Append(_checksum, _window.AsSpan(before, _to - before));
    }

    private void Slide()
    {
        var start = Math.Min(_from, Math.Max(0, _to - Inflater.History));
        _window.AsSpan(start, _to - start).CopyTo(_window);
        _from -= start;
        _to -= start;
    }

    private readonly void Check(InflateFault fault)
    {
        if (fault != InflateFault.None) throw PngRefusal.Of(fault).At(Offset);
    }
}
