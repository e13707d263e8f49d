namespace EvalKit;

/// <summary>What a case's expectations name as an answer, all together.</summary>
internal static class ExpectedAnswers
{
    /// <summary>Empty where none names any.</summary>
    public static IReadOnlyList<ExpectedAnswer> Of<TCase, TReply>(EvalDefinition<TCase, TReply> definition, TCase value)
    {
        IReadOnlyList<ExpectedAnswer> all = [];
        foreach (var expectation in definition.Expectations)
        {
            try
            {
                if (expectation(value) is { } made) all = ExpectedAnswer.Both(all, ExpectedAnswer.Of(made));
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // It will throw again in its trial, which is Errored then and says why.
                return [];
            }
        }

        return all;
    }
}
