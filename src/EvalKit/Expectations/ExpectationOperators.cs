namespace EvalKit;

/// <summary>Combines expectations. Every operand is always graded, left to right, so that the order never changes an outcome.</summary>
/// <remarks>
/// An operand that throws makes the whole Errored, whatever the others say. The exception is a
/// <see cref="ReplyFormatException"/>, which counts as not passed: it never turns into a pass by negation, and leaves
/// <c>|</c> to the other operand. Where a graded operand has no bar the result is a bare score as well, unless the other decides.
/// </remarks>
public static class ExpectationOperators
{
    extension<TReply>(IExpectation<TReply>)
    {
        /// <summary>
        /// Both pass. Failed when one is failed; else unscored when one is unscored. The score is the smaller one.
        /// </summary>
        public static IExpectation<TReply> operator &(IExpectation<TReply> left, IExpectation<TReply> right) =>
            new BothExpectation<TReply>(left, right);

        /// <summary>
        /// At least one passes. Passed when one is passed; else unscored when one is unscored. The score is the larger one.
        /// </summary>
        public static IExpectation<TReply> operator |(IExpectation<TReply> left, IExpectation<TReply> right) =>
            new EitherExpectation<TReply>(left, right);

        /// <summary>Does not pass; the score is one less the operand's. Unscored stays unscored.</summary>
        public static IExpectation<TReply> operator !(IExpectation<TReply> operand) =>
            operand is NotExpectation<TReply> not ? not.Operand : new NotExpectation<TReply>(operand);
    }
}
