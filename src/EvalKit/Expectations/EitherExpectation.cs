namespace EvalKit;

/// <summary>Passes when at least one operand does.</summary>
internal sealed class EitherExpectation<TReply> : IExpectation<TReply>, IForeseeable
{
    private readonly IExpectation<TReply> _left;
    private readonly IExpectation<TReply> _right;

    public EitherExpectation(IExpectation<TReply> left, IExpectation<TReply> right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        _left = left;
        _right = right;
    }

    public string Description => $"{Operand.Describe(_left)} or {Operand.Describe(_right)}";

    public bool IsFree => _left is IForeseeable { IsFree: true } && _right is IForeseeable { IsFree: true };

    public IReadOnlyList<ExpectedAnswer> Answers => ExpectedAnswer.Either(ExpectedAnswer.Of(_left), ExpectedAnswer.Of(_right));

    public async ValueTask<Grade> GradeAsync(TReply reply, GradingContext context, CancellationToken cancellationToken)
    {
        var left = await Operand.GradeAsync(_left, reply, context, cancellationToken).ConfigureAwait(false);
        var right = await Operand.GradeAsync(_right, reply, context, cancellationToken).ConfigureAwait(false);
        var measurement = Operand.MeasurementOf(left, right);
        var score = Math.Max(left.Grade.Score ?? 0, right.Grade.Score ?? 0);

        if (left.IsPassed || right.IsPassed)
            return Grade.Scored(score, true, measurement, Operand.Reasons(left, right, operand => operand.IsPassed));
        if (left.IsUnscored || right.IsUnscored)
            return Operand.Unscored(left, right, Description);

        var joined = Operand.Reasons(left, right, _ => true);
        if ((left.Unparsed ?? right.Unparsed) is { } unparsed) throw new ReplyFormatException(joined ?? unparsed.Message, unparsed);
        var failed = left.IsFailed && right.IsFailed;
        return Grade.Scored(score, failed ? false : null, measurement, joined);
    }

    public override string ToString() => Description;
}
