namespace EvalKit;

/// <summary>Passes when both operands do.</summary>
internal sealed class BothExpectation<TReply> : IExpectation<TReply>, IForeseeable
{
    private readonly IExpectation<TReply> _left;
    private readonly IExpectation<TReply> _right;

    public BothExpectation(IExpectation<TReply> left, IExpectation<TReply> right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        _left = left;
        _right = right;
    }

    public string Description => $"{Operand.Describe(_left)} and {Operand.Describe(_right)}";

    public bool IsFree => _left is IForeseeable { IsFree: true } && _right is IForeseeable { IsFree: true };

    public IReadOnlyList<ExpectedAnswer> Answers => ExpectedAnswer.Both(ExpectedAnswer.Of(_left), ExpectedAnswer.Of(_right));

    public async ValueTask<Grade> GradeAsync(TReply reply, GradingContext context, CancellationToken cancellationToken)
    {
        var left = await Operand.GradeAsync(_left, reply, context, cancellationToken).ConfigureAwait(false);
        var right = await Operand.GradeAsync(_right, reply, context, cancellationToken).ConfigureAwait(false);
        var measurement = Operand.MeasurementOf(left, right);
        var score = Math.Min(left.Grade.Score ?? 1, right.Grade.Score ?? 1);

        if (left.IsFailed || right.IsFailed)
            return Grade.Scored(score, false, measurement, Operand.Reasons(left, right, operand => !operand.IsPassed));

        if ((left.Unparsed ?? right.Unparsed) is { } unparsed) throw new ReplyFormatException(unparsed.Message, unparsed);
        if (left.IsUnscored || right.IsUnscored)
            return Operand.Unscored(left, right, Description);
        var passed = left.IsPassed && right.IsPassed;
        return Grade.Scored(score, passed ? true : null, measurement, Operand.Reasons(left, right, _ => true));
    }

    public override string ToString() => Description;
}
