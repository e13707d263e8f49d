using System.Diagnostics.CodeAnalysis;

namespace EvalKit;

/// <summary>A lazy sequence that is enumerated once, as far as asked, and can be read again.</summary>
internal sealed class SharedSequence<T>(IEnumerable<T> source)
{
    private readonly List<T> _read = [];
    private IEnumerator<T>? _rest = source.GetEnumerator();

    public bool TryGet(int index, [MaybeNullWhen(false)] out T item)
    {
        while (_read.Count <= index && _rest is not null)
        {
            if (_rest.MoveNext())
            {
                _read.Add(_rest.Current);
                continue;
            }

            _rest.Dispose();
            _rest = null;
        }

        var exists = index < _read.Count;
        item = exists ? _read[index] : default;
        return exists;
    }
}
