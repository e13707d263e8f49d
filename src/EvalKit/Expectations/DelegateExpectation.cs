namespace EvalKit;

/// <summary>An expectation made of a description and a function.</summary>
internal sealed class DelegateExpectation<TReply> : IExpectation<TReply>
{
    private readonly Func<TReply, GradingContext, CancellationToken, ValueTask<Grade>> _grade;

    public DelegateExpectation(string description, Func<TReply, GradingContext, CancellationToken, ValueTask<Grade>> grade)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(description);
        ArgumentNullException.ThrowIfNull(grade);
        Description = description;
        _grade = grade;
    }

    public DelegateExpectation(string description, Func<TReply, Grade> grade)
        : this(description, (reply, _, _) => ValueTask.FromResult(grade(reply))) =>
        ArgumentNullException.ThrowIfNull(grade);

    public string Description { get; }

    public ValueTask<Grade> GradeAsync(TReply reply, GradingContext context, CancellationToken cancellationToken) =>
        _grade(reply, context, cancellationToken);

    public override string ToString() => Description;
}
