using System.Buffers;

namespace EvalKit;

/// <summary>A plane of whole numbers in rented memory, rows from the top.</summary>
internal sealed class Field : IDisposable
{
    /// <summary>Values behind the last one that vectors may overrun.</summary>
    private const int After = 16;

    private readonly int[] _values;

    /// <summary>A plane of anything.</summary>
    public Field(int width, int height)
    {
        Width = width;
        Height = height;
        _values = ArrayPool<int>.Shared.Rent(checked(width * height + After));
    }

    public int Width { get; }

    public int Height { get; }

    public Span<int> Values => _values.AsSpan(0, Width * Height);

    public Span<int> Row(int y) => _values.AsSpan(y * Width, Width);

    public void Dispose() => ArrayPool<int>.Shared.Return(_values);
}
