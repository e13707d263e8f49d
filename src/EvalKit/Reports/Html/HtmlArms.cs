namespace EvalKit;

/// <summary>The compared subjects, and how much all perturbations take together.</summary>
internal static class HtmlArms
{
    public static void Add(EvalReport eval, HtmlPage page)
    {
        if (eval.Arms.Count > 0) AddTable(eval, page);
        page.List(CorruptionSummary.Of(eval), "lines");
    }

    private static void AddTable(EvalReport eval, HtmlPage page)
    {
        using var section = page.Section("Compared subjects", "arms");
        using var wide = page.Wide("Compared subjects");
        using var table = page.Html.In("table");
        page.Html.Leaf("caption", "Compared subjects", "hidden");
        page.Columns(("compared subject", false), ("clean", false), ("perturbed", false));
        using var body = page.Html.In("tbody");
        foreach (var arm in eval.Arms)
        {
            using var row = page.Html.In("tr");
            using (page.Html.In("th", null, ("scope", "row")))
            using (page.Html.In("code")) page.Html.Text(arm.Name, 120);
            foreach (var counts in new[] { arm.Clean, arm.Perturbed })
            {
                using var cell = page.Html.In("td");
                HtmlFigures.Add(page.Html, counts);
                HtmlFigures.AddBar(page.Html, counts);
            }
        }
    }
}
