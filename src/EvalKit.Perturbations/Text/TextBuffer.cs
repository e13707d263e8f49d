using System.Buffers;

namespace EvalKit;

/// <summary>A text that is being written into rented memory.</summary>
internal ref struct TextBuffer(int expected) : IDisposable
{
    private char[] _rented = ArrayPool<char>.Shared.Rent(Math.Max(1, expected));
    private int _length;

    /// <summary>At least so many characters behind what is written; <see cref="Advance"/> says how many were used.</summary>
    public Span<char> Room(int characters)
    {
        if (_rented.Length - _length < characters) Grow(characters);
        return _rented.AsSpan(_length);
    }

    public void Advance(int characters) => _length += characters;

    public void Append(scoped ReadOnlySpan<char> text)
    {
        text.CopyTo(Room(text.Length));
        _length += text.Length;
    }

    public override readonly string ToString() => new(_rented.AsSpan(0, _length));

    public readonly void Dispose() => ArrayPool<char>.Shared.Return(_rented);

    private void Grow(int characters)
    {
        if ((long)_length + characters > Array.MaxLength) throw TextEdits.TooLong();
        var larger = ArrayPool<char>.Shared.Rent((int)Math.Min(Array.MaxLength, Math.Max(2L * _rented.Length, (long)_length + characters)));
        _rented.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_rented);
        _rented = larger;
    }
}
