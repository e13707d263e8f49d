using System.Buffers;

namespace EvalKit;

/// <summary>A field's rows at a picture's size: enlarged bilinearly by a whole factor, beyond the edge the nearest value.</summary>
internal sealed class FieldRows : IDisposable
{
    private const int Bits = 8;

    private readonly Field _field;
    private readonly int _reduction;
    private readonly int[] _scratch;
    private readonly int[] _row;

    /// <param name="field">Values within ±2²².</param>
    /// <param name="reduction">How many of the picture's pixels a value stands for.</param>
    public FieldRows(Field field, int reduction)
    {
        _field = field;
        _reduction = reduction;
        _scratch = ArrayPool<int>.Shared.Rent(field.Width + 2);
        _row = ArrayPool<int>.Shared.Rent(checked((field.Width + 1) * reduction + 8));
    }

    /// <summary>The picture's row, with eight values of no meaning behind it.</summary>
    public ReadOnlySpan<int> Row(int y)
    {
        if (_reduction == 1)
        {
            _field.Row(y).CopyTo(_row);
            return _row;
        }

        // Where a pixel's centre lies between rows, in half pixels.
        var twice = 2 * y + 1 - _reduction;
        var top = FloorDivide(twice, 2 * _reduction);
        var weight = ((twice - top * 2 * _reduction) << Bits) / (2 * _reduction);
        ReadOnlySpan<int> upper = _field.Row(Math.Max(top, 0)), lower = _field.Row(Math.Min(top + 1, _field.Height - 1));
        var between = _scratch.AsSpan(0, _field.Width + 2);
        for (var x = 0; x < upper.Length; x++) between[x + 1] = ((upper[x] << Bits) + (lower[x] - upper[x]) * weight) >> Bits;
        between[0] = between[1];
        between[^1] = between[^2];
        Spread(between);
        return _row.AsSpan(_reduction - _reduction / 2);
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_scratch);
        ArrayPool<int>.Shared.Return(_row);
    }

    /// <summary>From the middle of the value before the first to the middle of the one behind the last.</summary>
    private void Spread(ReadOnlySpan<int> values)
    {
        var row = _row.AsSpan(0, (values.Length - 1) * _reduction);
        // With an odd factor pixels' centres lie on values, with an even one half a pixel beside them.
        var first = ((1 - (_reduction & 1)) << (Bits - 1)) / _reduction;
        var at = 0;
        for (var i = 0; i + 1 < values.Length; i++)
        {
            var start = (values[i] << Bits) + (values[i + 1] - values[i]) * first;
            var step = ((values[i + 1] - values[i]) << Bits) / _reduction;
            for (var k = 0; k < _reduction; k++, start += step) row[at++] = start >> Bits;
        }
    }

    private static int FloorDivide(int value, int divisor) => value >= 0 ? value / divisor : -((divisor - 1 - value) / divisor);
}
