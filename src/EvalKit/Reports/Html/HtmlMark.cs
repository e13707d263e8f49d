namespace EvalKit;

/// <summary>A verdict: a word, a sign and a colour, so that none of them stands alone.</summary>
internal static class HtmlMark
{
    public static void Add(HtmlWriter html, string word, string? count = null)
    {
        using (html.In("span", $"mark {KindOf(word)}")) html.Text(count is null ? word : $"{count} {word}", 40);
    }

    /// <summary>Of our own words only: what a journal calls a state is no class.</summary>
    private static string KindOf(string word) => word switch
    {
        "PASS" => "pass",
        "FAIL" => "fail",
        "INCOMPLETE" => "incomplete",
        "INCONCLUSIVE" => "inconclusive",
        _ => "open",
    };
}
