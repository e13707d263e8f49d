namespace EvalKit;

/// <summary>An expectation made of a description and a function.</summary>
internal sealed class DelegateExpectation<TReply> : IExpectation<TReply>, IForeseeable
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
        : this(description, (reply, _, _) => ValueTask.FromResult(grade(reply)))
    {
        ArgumentNullException.ThrowIfNull(grade);
        IsFree = true;
    }

    public string Description { get; }

    /// <summary>A function that may wait may wait for a model: it is free only where whoever made it says so.</summary>
    public bool IsFree { get; init; }

    public IReadOnlyList<ExpectedAnswer> Answers { get; init; } = [];

    public ValueTask<Grade> GradeAsync(TReply reply, GradingContext context, CancellationToken cancellationToken) =>
        _grade(reply, context, cancellationToken);

    public override string ToString() => Description;
}
