using Xunit.Sdk;
using Xunit.v3;

namespace EvalKit;

public class EvalVerdictExceptionTests
{
    public static TheoryData<Exception> Red => [new EvalFailed("18/60"), new EvalNotShown("18/60"), new EvalIncomplete("18/60")];

    [Theory]
    [MemberData(nameof(Red))]
    public void Xunit_takes_it_for_a_failed_expectation(Exception red) =>
        Assert.Equal(FailureCause.Assertion, TestResultState.FromException(0, red).FailureCause);

    [Theory]
    [MemberData(nameof(Red))]
    public void It_shows_no_stack_of_the_engine_even_when_thrown(Exception red)
    {
        var thrown = Assert.ThrowsAny<Exception>((Action)(() => throw red));

        Assert.Null(thrown.StackTrace);
    }

    [Fact]
    public void A_skip_begins_with_the_token_that_xunit_looks_for() =>
        Assert.Equal(DynamicSkipToken.Value + "no key", new EvalSkipped("no key").Message);
}
