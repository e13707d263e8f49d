using System.Text;

namespace EvalKit;

/// <summary>Lines of Markdown with single blank lines between blocks.</summary>
internal sealed class MarkdownLines
{
    private readonly StringBuilder _text = new();
    private bool _gap;

    public MarkdownLines Add(string line)
    {
        if (_gap) _text.Append('\n');
        _gap = false;
        _text.Append(line).Append('\n');
        return this;
    }

    /// <summary>A blank line before whatever comes next.</summary>
    public MarkdownLines Gap()
    {
        _gap = _text.Length > 0;
        return this;
    }

    /// <summary>The lines and a blank one.</summary>
    public override string ToString() => _text.Length == 0 ? "" : _text + "\n";
}
