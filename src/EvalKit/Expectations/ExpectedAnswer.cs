namespace EvalKit;

/// <summary>An answer that an expectation asks for by name.</summary>
/// <param name="Texts">What a reply must hold, all of it; one text as a rule.</param>
internal sealed record ExpectedAnswer(IReadOnlyList<string> Texts)
{
    // Operands that name many answers each would name all pairs of them.
    private const int Most = 16;

    /// <summary>A reply that says it and nothing else.</summary>
    public string Reply => string.Join(' ', Texts);

    public static IReadOnlyList<ExpectedAnswer> Of(params IEnumerable<string> alternatives) => [.. alternatives.Take(Most).Select(text => new ExpectedAnswer([text]))];

    /// <summary>What an expectation of any kind names.</summary>
    public static IReadOnlyList<ExpectedAnswer> Of<TReply>(IExpectation<TReply> expectation) => (expectation as IForeseeable)?.Answers ?? [];

    /// <summary>What names an answer where one and another are needed.</summary>
    public static IReadOnlyList<ExpectedAnswer> Both(IReadOnlyList<ExpectedAnswer> left, IReadOnlyList<ExpectedAnswer> right) =>
        left.Count == 0 ? right
        : right.Count == 0 ? left
        : [.. left.SelectMany(_ => right, (one, other) => new ExpectedAnswer([.. one.Texts.Union(other.Texts, StringComparer.Ordinal)])).Take(Most)];

    public static IReadOnlyList<ExpectedAnswer> Either(IReadOnlyList<ExpectedAnswer> left, IReadOnlyList<ExpectedAnswer> right) => [.. left.Concat(right).Take(Most)];
}
