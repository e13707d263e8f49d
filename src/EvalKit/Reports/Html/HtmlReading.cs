namespace EvalKit;

/// <summary>How to read the page, for whoever has nothing but the page.</summary>
internal static class HtmlReading
{
    private static readonly (string Term, string Meaning)[] Words =
    [
        ("FAIL", "The requirement is missed, even if every missing trial had passed: look at the mildest failure."),
        ("INCOMPLETE", "Missing trials could turn the verdict, or the run was cut off. Infrastructure, not quality: repair what broke, run again."),
        ("INCONCLUSIVE", "The trials were graded, and they are too few: add cases."),
        ("PASS", "The requirement holds, even if every missing trial had failed."),
    ];

    public static void Add(HtmlWriter html)
    {
        using var footer = html.In("footer");
        using (html.In("details"))
        {
            html.Leaf("summary", "How to read this page");
            using (html.In("dl", "reading"))
            {
                foreach (var (term, meaning) in Words)
                {
                    using (html.In("dt")) HtmlMark.Add(html, term);
                    html.Leaf("dd", meaning);
                }
            }

            html.Leaf("p", "Passed of all planned trials that ran or were given up, the rate, and its 95 % interval over the independent cases. Trials that are missing count as failed at its lower end and as passed at its upper one. A verdict's own bound is exact, aware of clusters, and need not equal the interval beside it, which only describes.");
            html.Leaf("p", "Severity is absolute, from 0 (no change) to 5. Under every point of a curve stands the number of its trials.");
        }

        html.Leaf("p", "Written by EvalKit from the run's journal alone. The page asks for nothing from anywhere; linked files lie beside it.", "quiet");
    }
}
