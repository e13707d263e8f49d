using System.Collections.Frozen;

namespace EvalKit;

/// <summary>Phrases of one to four words, each with what may stand for it. Upper and lower case are one.</summary>
internal sealed class Lexicon
{
    private readonly FrozenDictionary<string, Entry[]> _byFirstWord;
    private readonly FrozenDictionary<string, Entry[]>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    private Lexicon(IEnumerable<(string Phrase, string[] Others)> entries)
    {
        _byFirstWord = entries
            .GroupBy(entry => entry.Phrase, StringComparer.OrdinalIgnoreCase)
            .Select(group => new Entry(group.Key.Split(' '), [.. group.SelectMany(entry => entry.Others).Distinct()]))
            .GroupBy(entry => entry.Words[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Words.Length).ToArray(), StringComparer.OrdinalIgnoreCase);
        _bySpan = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many phrases it knows.</summary>
    public int Count => _byFirstWord.Values.Sum(entries => entries.Length);

    /// <summary>Lines such as <c>colour = color</c>: the phrase, and what may stand for it, separated by <c>|</c>.</summary>
    public static Lexicon OneWay(string lines) => new(Lines(lines).Select(line => (line.From, line.To)));

    /// <summary>The same lines, read in both directions, and lines that are read in one, since their other side means other things, too.</summary>
    public static Lexicon BothWays(string lines, string oneWay = "") =>
        new(Lines(lines).SelectMany(line => line.To.Select(to => (to, new[] { line.From })).Prepend((line.From, line.To))).Concat(Lines(oneWay)));

    /// <summary>Lines such as <c>their | there</c>: any of them for any other.</summary>
    public static Lexicon Groups(string lines) => new(SplitLines(lines).Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .SelectMany(group => group.Select(phrase => (phrase, group.Where(other => other != phrase).ToArray()))));

    /// <summary>Pairs, read in one direction.</summary>
    public static Lexicon Of(IEnumerable<(string From, string To)> pairs) => new(pairs.Select(pair => (pair.From, new[] { pair.To })));

    /// <summary>The longest phrase that begins with this word; null where there is none.</summary>
    public (int Words, string[] Others)? Find(string text, List<TextWord> words, int index)
    {
        var first = text.AsSpan(words[index].Start, words[index].Length);
        if (!(first.Contains('\u2019') ? _byFirstWord.TryGetValue(first.ToString().Replace('\u2019', '\''), out var entries) : _bySpan.TryGetValue(first, out entries))) return null;
        foreach (var entry in entries)
        {
            if (Follows(text, words, index, entry.Words)) return (entry.Words.Length, entry.Others);
        }

        return null;
    }

    private static bool Follows(string text, List<TextWord> words, int index, string[] phrase)
    {
        if (index + phrase.Length > words.Count) return false;
        for (var i = 1; i < phrase.Length; i++)
        {
            var word = words[index + i];
            // One space between, or it is another line or another sentence.
            if (word.Start != words[index + i - 1].End + 1 || text[word.Start - 1] != ' ') return false;
            if (!text.AsSpan(word.Start, word.Length).Equals(phrase[i], StringComparison.OrdinalIgnoreCase)) return false;
        }

        return true;
    }

    private static IEnumerable<(string From, string[] To)> Lines(string lines) => SplitLines(lines)
        .Select(line => line.Split('=', StringSplitOptions.TrimEntries))
        .Select(sides => (sides[0], sides[1].Split('|', StringSplitOptions.TrimEntries)));

    private static string[] SplitLines(string lines) => lines.Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private sealed record Entry(string[] Words, string[] Others);
}
