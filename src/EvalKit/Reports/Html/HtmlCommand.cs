namespace EvalKit;

/// <summary>A command to type; the script adds a button that copies it.</summary>
internal static class HtmlCommand
{
    public static void Add(HtmlWriter html, string command)
    {
        using var line = html.In("p", "command");
        html.Leaf("span", "replay: ");
        using (html.In("code")) html.Text(command, 2100);
        html.Text(" ");
        html.Leaf("button", "copy", "copy", ("type", "button"), ("hidden", "hidden"), ("aria-live", "polite"));
    }
}
