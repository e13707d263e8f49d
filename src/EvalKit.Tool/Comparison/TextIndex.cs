namespace EvalKit;

/// <summary>Texts by number, so that each is held once.</summary>
internal sealed class TextIndex
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    public int Count => _texts.Count;

    public string this[int number] => _texts[number];

    public bool Has(string text) => _numbers.ContainsKey(text);

    /// <summary>The number of a text; a new one gets the next.</summary>
    public int Of(string text)
    {
        if (_numbers.TryGetValue(text, out var number)) return number;
        _numbers.Add(text, number = _texts.Count);
        _texts.Add(text);
        return number;
    }
}
