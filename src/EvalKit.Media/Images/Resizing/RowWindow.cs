using System.Buffers;

namespace EvalKit.Media;

/// <summary>The rows between the two passes of a resize: no more of them are kept than the second pass still needs.</summary>
internal sealed class RowWindow<T> : IDisposable
    where T : unmanaged
{
    private readonly int _stride;
    private readonly int _capacity;
    private readonly T[] _rented;
    private int _first;

    /// <param name="stride">Numbers per row.</param>
    /// <param name="taps">Rows that are needed at once.</param>
    /// <param name="height">Rows that there are at all.</param>
    public RowWindow(int stride, int taps, int height)
    {
        _stride = stride;
        _capacity = Math.Min(height, taps * 2);
        _rented = ArrayPool<T>.Shared.Rent(stride * _capacity);
    }

    /// <summary>The row after the last one there is.</summary>
    public int End { get; private set; }

    /// <summary>Room for the next row; those before <paramref name="keepFrom"/> may go.</summary>
    public Span<T> Add(int keepFrom)
    {
        if (End - _first == _capacity)
        {
            Rows(keepFrom, End - keepFrom).CopyTo(_rented);
            _first = keepFrom;
        }

        End++;
        return _rented.AsSpan((End - 1 - _first) * _stride, _stride);
    }

    public ReadOnlySpan<T> Rows(int start, int count) => _rented.AsSpan((start - _first) * _stride, count * _stride);

    public void Dispose() => ArrayPool<T>.Shared.Return(_rented);
}
