namespace EvalKit;

/// <summary>The expectations of a case in words, before any reply is graded.</summary>
internal static class ExpectationText
{
    public static string Of<TCase, TReply>(EvalDefinition<TCase, TReply> definition, TCase value) =>
        string.Join(" and ", definition.Expectations.Select(expectation => Describe(expectation, value)).Where(text => text.Length > 0));

    private static string Describe<TCase, TReply>(Func<TCase, IExpectation<TReply>> expectation, TCase value)
    {
        try
        {
            return expectation(value)?.Description ?? "";
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // It will throw again in its trial, which is Errored then and says why.
            return "";
        }
    }
}
