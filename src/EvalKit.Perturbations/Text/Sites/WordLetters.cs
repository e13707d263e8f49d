namespace EvalKit;

/// <summary>The letters of a word with their marks, counted from its start.</summary>
internal readonly struct WordLetters
{
    private readonly List<Cluster>? _clusters;

    public WordLetters(ReadOnlySpan<char> word)
    {
        _clusters = System.Text.Ascii.IsValid(word) ? null : Cluster.Of(word);
        Count = _clusters?.Count ?? word.Length;
    }

    public int Count { get; }

    public Cluster this[int index] => _clusters is null ? new(index, 1, true) : _clusters[index];
}
