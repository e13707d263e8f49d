namespace EvalKit;

/// <summary>What became of one operand: a grade, or a reply that it could not parse.</summary>
internal readonly record struct Operand(Grade Grade, ReplyFormatException? Unparsed)
{
    public bool IsPassed => Unparsed is null && Grade.Passed == true;

    /// <summary>Failed on the reply's merits. A reply that cannot be parsed is not known to be wrong, only not to be right.</summary>
    public bool IsFailed => Unparsed is null && Grade.Passed == false;

    public bool IsUnscored => Unparsed is null && Grade.IsUnscored;

    public string? Reason => Unparsed?.Message ?? Grade.Reason;

    public static async ValueTask<Operand> GradeAsync<TReply>(
        IExpectation<TReply> expectation, TReply reply, GradingContext context, CancellationToken cancellationToken)
    {
        try
        {
            return new(await expectation.GradeAsync(reply, context, cancellationToken).ConfigureAwait(false), null);
        }
        catch (ReplyFormatException unparsed)
        {
            return new(default, unparsed);
        }
    }

    /// <summary>A figure is kept where only one operand has measured one.</summary>
    public static Measurement? MeasurementOf(Operand left, Operand right) =>
        left.Grade.Measurement is null ? right.Grade.Measurement
        : right.Grade.Measurement is null ? left.Grade.Measurement
        : null;

    /// <summary>The reasons of those operands that decided, left before right.</summary>
    public static string? Reasons(Operand left, Operand right, Func<Operand, bool> decided)
    {
        string?[] reasons = [decided(left) ? left.Reason : null, decided(right) ? right.Reason : null];
        return reasons is [null, null] ? null : string.Join("; ", reasons.Where(reason => reason is not null));
    }

    public static Grade Unscored(Operand left, Operand right, string description) =>
        Grade.Unscored(Reasons(left, right, operand => operand.IsUnscored) ?? $"{description}: unscored without a reason");

    /// <summary>An operand's description inside a longer one.</summary>
    public static string Describe<TReply>(IExpectation<TReply> expectation) =>
        expectation is BothExpectation<TReply> or EitherExpectation<TReply> ? $"({expectation.Description})" : expectation.Description;
}
