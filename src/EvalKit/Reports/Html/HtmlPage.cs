namespace EvalKit;

/// <summary>A page that is being written, and what may still be embedded in it.</summary>
internal sealed record HtmlPage(HtmlWriter Html, MediaShelf Media)
{
    /// <summary>A heading and what it heads.</summary>
    public HtmlScope Section(string heading, string css)
    {
        var scope = Html.In("section", css);
        Html.Leaf("h3", heading);
        return scope;
    }

    /// <summary>A line each; nothing without any.</summary>
    public void List(IEnumerable<string> lines, string css)
    {
        var all = lines.ToList();
        if (all.Count == 0) return;
        using (Html.In("ul", css))
        {
            foreach (var line in all) Html.Leaf("li", line);
        }
    }

    /// <summary>A table that scrolls by itself where the screen is narrow.</summary>
    public HtmlScope Wide(string label) => Html.In("div", "wide", ("role", "region"), ("aria-label", label), ("tabindex", "0"));

    /// <summary>The head of a table's columns; those of numbers are set to the right.</summary>
    public void Columns(params ReadOnlySpan<(string Text, bool Number)> columns)
    {
        using (Html.In("thead"))
        using (Html.In("tr"))
        {
            foreach (var (text, number) in columns) Html.Leaf("th", text, number ? "n" : null, ("scope", "col"));
        }
    }
}
