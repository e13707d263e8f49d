namespace EvalKit;

/// <summary>Grades one reply. Most come from <see cref="Answer"/>; they combine with <c>&amp;</c>, <c>|</c> and <c>!</c>.</summary>
/// <typeparam name="TReply">What the subject returns.</typeparam>
public interface IExpectation<in TReply>
{
    /// <summary>
    /// What is expected, for people: <c>equals "41.20"</c>, <c>word error rate ≤ 0.1</c>. The same expectation always reads the
    /// same: it names the expectation in reports and history.
    /// </summary>
    string Description { get; }

    /// <summary>Grades a reply.</summary>
    /// <param name="reply">What the subject returned: untrusted input.</param>
    /// <param name="context">The trial the reply belongs to.</param>
    /// <param name="cancellationToken">Cancels a slow grader, such as a judge.</param>
    /// <returns>
    /// The grade. A <see cref="ReplyFormatException"/> makes the trial Failed: the reply is not of the form asked for. Any other
    /// exception makes it Errored: the expectation could not be evaluated.
    /// </returns>
    ValueTask<Grade> GradeAsync(TReply reply, GradingContext context, CancellationToken cancellationToken);
}
