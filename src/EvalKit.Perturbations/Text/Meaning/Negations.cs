namespace EvalKit;

/// <summary>"Not" where there was none, and none where there was.</summary>
internal static class Negations
{
    private const string Verbs = """
        is = is not; are = are not; was = was not; were = were not; am = am not; has been = has not been; have been = have not been; had been = had not been
        will = will not; would = would not; can = cannot; could = could not; should = should not; must = must not; may = may not; might = might not
        does = does not; did = did not; do = do not
        """;

    private const string Short = """
        isn't = is; aren't = are; wasn't = was; weren't = were; won't = will; wouldn't = would; can't = can; couldn't = could; shouldn't = should; mustn't = must
        don't = do; doesn't = does; didn't = did; hasn't = has; haven't = have; hadn't = had; nobody = somebody; nothing = something; nowhere = somewhere; never = always
        """;

    /// <summary>Verbs that are denied; those that are denied already stay, since the longer phrase counts.</summary>
    public static Lexicon Added { get; } = Lexicon.OneWay(Verbs + "\n" + Same(Verbs));

    public static Lexicon Removed { get; } = Lexicon.OneWay(string.Join(';', Pairs(Verbs).Select(pair => $"{pair[1]} = {pair[0]}")) + "\n" + Short);

    /// <summary>What is negative stays as it is.</summary>
    private static string Same(string lines) => string.Join(';', Pairs(lines).Select(pair => $"{pair[1]} = {pair[1]}"));

    private static IEnumerable<string[]> Pairs(string lines) =>
        lines.Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split('=', StringSplitOptions.TrimEntries));
}
