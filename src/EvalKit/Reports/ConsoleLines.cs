using System.Text;

namespace EvalKit;

/// <summary>Plain lines of at most <see cref="Width"/> columns.</summary>
internal sealed class ConsoleLines
{
    public const int Width = 120;

    private readonly StringBuilder _text = new();

    /// <summary>One line; a longer one goes on below, two columns further in.</summary>
    public void Add(int indent, string text)
    {
        var line = new StringBuilder();
        var first = true;
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && TextWidth.Of(line.ToString()) + 1 + TextWidth.Of(word) > Width - indent)
            {
                Append(indent, line.ToString());
                if (first) indent += 2;
                first = false;
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        Append(indent, line.ToString());
    }

    /// <summary>One line that is worth nothing in part, however long it is.</summary>
    public void AddWhole(int indent, string text) => _text.Append(' ', indent).Append(text).Append('\n');

    /// <summary>Rows whose columns are aligned; what does not fit is cut.</summary>
    public void AddTable(int indent, IReadOnlyList<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows.Max(r => r.Length)).Select(column => rows.Max(r => column < r.Length ? TextWidth.Of(r[column]) : 0)).ToArray();
        foreach (var row in rows) Append(indent, string.Join("  ", row.Select((cell, column) => TextWidth.PadRight(cell, widths[column]))));
    }

    public void Gap() => _text.Append('\n');

    public override string ToString() => _text.ToString();

    private void Append(int indent, string line) => _text.Append(' ', indent).Append(TextWidth.Cut(line.TrimEnd(), Width - indent)).Append('\n');
}
