namespace EvalKit;

/// <summary>
/// Writes markup that is HTML and XML at once: every element is closed, every text and attribute escaped. Names of elements and
/// attributes are our own, never from a journal.
/// </summary>
internal sealed class HtmlWriter(TextWriter output)
{
    // What begins a line, so that a page can be read and compared. Nothing may come between the others and their neighbours.
    private static readonly HashSet<string> Blocks =
    [
        "html", "head", "meta", "link", "title", "style", "script", "body", "header", "main", "footer", "section", "article", "nav", "div", "p", "h1", "h2", "h3",
        "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "th", "td", "details", "summary", "figure", "figcaption", "svg", "fieldset", "img", "audio", "pre",
    ];

    private readonly Stack<string> _open = new();

    /// <summary>Characters so far, without those of <see cref="Embed"/>.</summary>
    public long Length { get; private set; }

    /// <summary>Opens an element until the scope is disposed.</summary>
    public HtmlScope In(string element, string? css = null, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(element, css, attributes);
        Put(">");
        _open.Push(element);
        return new(this);
    }

    /// <summary>An element with nothing but text.</summary>
    public void Leaf(string element, string text, string? css = null, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        using (In(element, css, attributes)) Text(text);
    }

    /// <summary>An element that has no content by its nature.</summary>
    public void Void(string element, string? css = null, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(element, css, attributes);
        Put("/>");
    }

    /// <summary>A picture or sound inside the page.</summary>
    public void Embed(string element, string? css, string mediaType, ReadOnlySpan<byte> content, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(element, css, attributes);
        Put($" src=\"data:{mediaType};base64,");
        output.Write(Convert.ToBase64String(content));
        // A sound is not a void element.
        Put(element == "audio" ? "\"></audio>" : "\"/>");
    }

    /// <summary>Text of anyone's; letters that are read from the right do not move what stands beside them.</summary>
    public void Text(string text, int maxLength = 600)
    {
        var escaped = HtmlText.Of(text, maxLength);
        Put(VisibleText.HasRightToLeft(escaped) ? $"<bdi>{escaped}</bdi>" : escaped);
    }

    /// <summary>Text of our own with its lines, as style and script are.</summary>
    public void Verbatim(string own) => Put(own);

    public void Close() => Put($"</{_open.Pop()}>");

    private void Start(string element, string? css, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        if (Blocks.Contains(element)) Put("\n");
        Put($"<{element}");
        if (css is not null) Put($" class=\"{css}\"");
        foreach (var (name, value) in attributes) Put($" {name}=\"{HtmlText.Of(value)}\"");
    }

    private void Put(string markup)
    {
        output.Write(markup);
        Length += markup.Length;
    }
}
