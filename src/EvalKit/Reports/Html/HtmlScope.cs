namespace EvalKit;

/// <summary>An open element; disposing closes it.</summary>
internal readonly struct HtmlScope(HtmlWriter html) : IDisposable
{
    public void Dispose() => html.Close();
}
