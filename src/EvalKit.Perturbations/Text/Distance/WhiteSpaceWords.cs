namespace EvalKit;

/// <summary>The stretches of a text between white space.</summary>
internal ref struct WhiteSpaceWords(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _start;
    private int _end;

    public readonly ReadOnlySpan<char> Current => _text[_start.._end];

    public readonly WhiteSpaceWords GetEnumerator() => this;

    public bool MoveNext()
    {
        _start = _end;
        while (_start < _text.Length && char.IsWhiteSpace(_text[_start])) _start++;
        _end = _start;
        while (_end < _text.Length && !char.IsWhiteSpace(_text[_end])) _end++;
        return _end > _start;
    }
}
