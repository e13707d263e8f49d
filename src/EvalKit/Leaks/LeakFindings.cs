namespace EvalKit;

/// <summary>What a search for leaked answers came to.</summary>
/// <param name="Leaks">One for each case that has any.</param>
/// <param name="Searched">Cases searched.</param>
internal sealed record LeakFindings(IReadOnlyList<Leak> Leaks, int Searched)
{
    private const int Named = 10;

    /// <summary>What keeps a green of the eval from showing anything; null where nothing does.</summary>
    public string? Doubt => Of([.. Leaks.Where(leak => leak.Certain)]) is { } text
        ? $"leak: {text}. Whoever reads the prompt has read the answer: take it out, give the material as .Context or .Input, or declare what can be answered as .Choices" : null;

    /// <summary>What may be a leak; null where nothing is.</summary>
    public string? Warning => Of([.. Leaks.Where(leak => !leak.Certain)]) is { } text
        ? $"{text}. If that text is the input, say so (.Input, .Context): then this is no leak, and perturbations know what to change" : null;

    private string? Of(List<Leak> leaks)
    {
        if (leaks.Count == 0) return null;
        var cases = leaks.Take(Named).Select(leak => $"{VisibleText.Of(leak.Case, 60)} (\"{VisibleText.Of(leak.Answer, 40)}\" in {PartName(leak.Part)})");
        var more = leaks.Count > Named ? $" and {ReportWords.Counted(leaks.Count - Named, "more case")}" : "";
        return $"the prompts of {ReportWords.Count(leaks.Count)} of {ReportWords.Counted(Searched, "case")} hold the expected answer: {string.Join(", ", cases)}{more}";
    }

    private static string PartName(Part part) => part switch
    {
        Part.System => "the system text",
        Part.Example => "an example",
        Part.Assistant => "an earlier turn",
        _ => "the instruction",
    };
}
