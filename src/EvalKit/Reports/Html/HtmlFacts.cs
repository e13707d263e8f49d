namespace EvalKit;

/// <summary>Names and what they name, as texts of a case or reply.</summary>
internal static class HtmlFacts
{
    public enum Kind
    {
        Words,
        Code,
    }

    public static void Add(HtmlWriter html, params ReadOnlySpan<(string Name, string? Text, Kind Kind)> facts)
    {
        using var list = html.In("dl", "named");
        foreach (var (name, text, kind) in facts)
        {
            if (text is null) continue;
            using var pair = html.In("div");
            html.Leaf("dt", name);
            using var value = html.In("dd");
            if (kind == Kind.Words) html.Text(text, 300);
            else if (text.Length == 0) html.Text("(empty)");
            else
            {
                using (html.In("code")) html.Text(text, 400);
            }
        }
    }
}
