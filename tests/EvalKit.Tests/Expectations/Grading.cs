namespace EvalKit.Tests.Expectations;

/// <summary>Grades replies outside a run.</summary>
internal static class Grading
{
    public static readonly GradingContext Context = new("case-1", Prompt.User("question"), TimeSpan.Zero);

    public static ValueTask<Grade> GradeAsync<TReply>(this IExpectation<TReply> expectation, TReply reply) =>
        expectation.GradeAsync(reply, Context, CancellationToken.None);

    /// <summary>For laws, whose predicates are synchronous; the expectations in them finish at once.</summary>
    public static Grade Grade(this IExpectation<Reply> expectation, string reply) =>
        expectation.GradeAsync<Reply>(reply).AsTask().GetAwaiter().GetResult();

    public static async Task PassesAsync(this IExpectation<Reply> expectation, string reply)
    {
        var grade = await expectation.GradeAsync<Reply>(reply);
        Assert.True(grade.Passed, grade.Reason);
        Assert.Equal(1, grade.Score);
    }

    public static async Task<string> FailsAsync(this IExpectation<Reply> expectation, string reply)
    {
        var grade = await expectation.GradeAsync<Reply>(reply);
        Assert.False(grade.Passed);
        Assert.Equal(0, grade.Score);
        return grade.Reason!;
    }

    public static async Task<string> IsMalformedAsync(this IExpectation<Reply> expectation, string reply) =>
        (await Assert.ThrowsAsync<ReplyFormatException>(async () => await expectation.GradeAsync<Reply>(reply))).Message;
}
