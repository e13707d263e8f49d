using System.Globalization;

namespace EvalKit;

/// <summary>
/// An expectation that measures an error. Bare it gives a score without a verdict, for gates on the mean score;
/// <see cref="AtMost"/> adds the bar that makes it pass or fail.
/// </summary>
/// <typeparam name="TReply">What the subject returns.</typeparam>
public sealed class LowerIsBetter<TReply> : IExpectation<TReply>, IForeseeable
{
    private readonly DelegateExpectation<TReply> _measure;

    internal LowerIsBetter(string description, Func<TReply, GradingContext, CancellationToken, ValueTask<Grade>> measure) =>
        _measure = new DelegateExpectation<TReply>(description, measure);

    /// <summary>A measure that calls nothing.</summary>
    /// <param name="description">What is measured.</param>
    /// <param name="measure">Measures a reply.</param>
    /// <param name="answers">Texts that measure best.</param>
    internal LowerIsBetter(string description, Func<TReply, CancellationToken, Grade> measure, IEnumerable<string> answers) =>
        _measure = new DelegateExpectation<TReply>(description, (reply, _, token) => ValueTask.FromResult(measure(reply, token))) { IsFree = true, Answers = ExpectedAnswer.Of(answers) };

    /// <inheritdoc/>
    public string Description => _measure.Description;

    /// <summary>Passes where the measured figure is at most the bar.</summary>
    /// <param name="bar">The largest figure that passes, in the measurement's unit; finite and not negative.</param>
    public IExpectation<TReply> AtMost(double bar)
    {
        if (!double.IsFinite(bar) || bar < 0)
            throw new ArgumentOutOfRangeException(nameof(bar), bar, "The bar must be finite and not negative.");

        var description = string.Create(CultureInfo.InvariantCulture, $"{Description} ≤ {bar}");
        return new DelegateExpectation<TReply>(description, async (reply, context, cancellationToken) =>
        {
            var grade = await GradeAsync(reply, context, cancellationToken).ConfigureAwait(false);
            return grade is { Score: { } score, Measurement: { } measurement }
                ? Grade.Scored(score, measurement.Value <= bar, measurement, $"expected {description}, got {grade.Reason}")
                : grade;
        }) { IsFree = _measure.IsFree, Answers = _measure.Answers };
    }

    /// <inheritdoc/>
    public ValueTask<Grade> GradeAsync(TReply reply, GradingContext context, CancellationToken cancellationToken) =>
        _measure.GradeAsync(reply, context, cancellationToken);

    bool IForeseeable.IsFree => _measure.IsFree;

    IReadOnlyList<ExpectedAnswer> IForeseeable.Answers => _measure.Answers;

    /// <inheritdoc/>
    public override string ToString() => Description;
}
