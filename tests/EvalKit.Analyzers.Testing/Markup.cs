using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Takes <c>{|ID:text|}</c>, <c>{|#0:text|}</c> and <c>[|text|]</c> out of a source.</summary>
internal static class Markup
{
    /// <param name="Id">The rule; null for a bare or a numbered place.</param>
    public readonly record struct Place(string? Id, int? Number, TextSpan Span);

    public static (string Text, IReadOnlyList<Place> Places) Read(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var open = new Stack<(string? Id, int? Number, int Start)>();
        var places = new List<Place>();
        for (var i = 0; i < marked.Length;)
        {
            if (Ahead("{|") && marked.IndexOf(':', i) is > 0 and var colon && IsName(marked.AsSpan(i + 2, colon - i - 2)))
            {
                var name = marked[(i + 2)..colon];
                open.Push(name[0] == '#' ? (null, int.Parse(name.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture), text.Length) : (name, null, text.Length));
                i = colon + 1;
            }
            else if (Ahead("[|"))
            {
                open.Push((null, null, text.Length));
                i += 2;
            }
            else if (open.Count > 0 && (Ahead("|}") || Ahead("|]")))
            {
                var (id, number, start) = open.Pop();
                places.Add(new(id, number, TextSpan.FromBounds(start, text.Length)));
                i += 2;
            }
            else
            {
                text.Append(marked[i++]);
            }

            bool Ahead(string sign) => string.CompareOrdinal(marked, i, sign, 0, 2) == 0;
        }

        if (open.Count > 0) throw new InvalidOperationException("A marked text has no end.");
        return (text.ToString(), places);
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        if (name.Length == 0) return false;
        foreach (var letter in name)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter != '#') return false;
        }

        return true;
    }
}
