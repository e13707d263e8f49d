namespace EvalKit;

/// <summary>Passes when the operand does not. A reply that the operand cannot parse stays a failure.</summary>
internal sealed class NotExpectation<TReply> : IExpectation<TReply>, IForeseeable
{
    public NotExpectation(IExpectation<TReply> operand)
    {
        ArgumentNullException.ThrowIfNull(operand);
        Operand = operand;
    }

    public IExpectation<TReply> Operand { get; }

    public string Description => $"not ({Operand.Description})";

    public bool IsFree => Operand is IForeseeable { IsFree: true };

    /// <summary>What must not be said is no answer.</summary>
    public IReadOnlyList<ExpectedAnswer> Answers => [];

    public async ValueTask<Grade> GradeAsync(TReply reply, GradingContext context, CancellationToken cancellationToken)
    {
        var grade = await Operand.GradeAsync(reply, context, cancellationToken).ConfigureAwait(false);
        if (grade.Score is not { } score) return grade;
        return grade.Passed switch
        {
            true => Grade.Scored(1 - score, false, grade.Measurement, $"expected {Description}, got {Excerpt.Of(reply?.ToString())}"),
            false => Grade.Scored(1 - score, true, grade.Measurement, grade.Reason),
            null => Grade.Scored(1 - score, null, grade.Measurement, grade.Reason),
        };
    }

    public override string ToString() => Description;
}
