using System.Text;

namespace EvalKit;

/// <summary>Text from cases and replies inside Markdown: it can be read, and can do nothing else.</summary>
internal static class MarkdownText
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';

    /// <summary>A code span: nothing inside it is markup, a link or a mention.</summary>
    public static string Code(string text, int maxLength = 200) => Span(text, maxLength, inTable: false);

    /// <summary>A code span in a table's cell.</summary>
    public static string CellCode(string text, int maxLength = 120) => Span(text, maxLength, inTable: true);

    /// <summary>Running text with all markup taken away.</summary>
    public static string Prose(string text, int maxLength = 600)
    {
        var visible = VisibleText.Of(text, maxLength);
        var result = new StringBuilder(visible.Length + 16);
        for (var i = 0; i < visible.Length; i++)
        {
            var c = visible[i];
            if (c is '<') result.Append("&lt;");
            else if (c is '>') result.Append("&gt;");
            else if (c is '&') result.Append("&amp;");
            // Mentions, issue references and bare links are found in the text that is left after unescaping backslashes.
            else if (c is '@') result.Append("&#64;");
            else if (c is '#') result.Append("&#35;");
            else if (c is ':' && i + 1 < visible.Length && visible[i + 1] == '/') result.Append("&#58;");
            else if (c is '.' && i >= 3 && visible.AsSpan(i - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase)) result.Append("&#46;");
            else if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '{' or '}' or '|' or '~' or '$' or '!') result.Append('\\').Append(c);
            else result.Append(c);
        }

        return Isolated(result.ToString());
    }

    /// <summary>A link to a file beside the report; a path that is not plainly one of the run's own files stays text.</summary>
    public static string Link(string path) => ArtifactPath.IsOwn(path) ? $"[{Prose(path)}]({path})" : Code(path);

    private static string Span(string text, int maxLength, bool inTable)
    {
        var visible = VisibleText.Of(text, maxLength);
        if (visible.Length == 0) return "(empty)";
        var fence = new string('`', LongestRun(visible, '`') + 1);
        // A span that begins and ends with a space loses both; one that touches a backtick would join its fence.
        var pad = visible[0] is '`' or ' ' || visible[^1] is '`' or ' ' ? " " : "";
        return Isolated($"{fence}{pad}{(inTable ? PipesEscaped(visible) : visible)}{pad}{fence}");
    }

    // Tables are cut at pipes before code spans are found, and a backslash before the pipe would itself be read as escaped.
    private static string PipesEscaped(string text)
    {
        if (!text.Contains('|', StringComparison.Ordinal)) return text;
        var result = new StringBuilder(text.Length + 8);
        var backslashes = 0;
        foreach (var c in text)
        {
            if (c == '|') result.Append('\\', backslashes % 2 + 1);
            backslashes = c == '\\' ? backslashes + 1 : 0;
            result.Append(c);
        }

        return result.ToString();
    }

    private static int LongestRun(string text, char wanted)
    {
        int longest = 0, run = 0;
        foreach (var c in text)
        {
            run = c == wanted ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    // Right-to-left letters would otherwise pull the figures beside them to their other side.
    private static string Isolated(string text) => VisibleText.HasRightToLeft(text) ? $"{FirstStrongIsolate}{text}{PopIsolate}" : text;
}
