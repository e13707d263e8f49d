namespace EvalKit.Tests.Running;

/// <summary>Two replies that differ have texts that differ: an invariant compares them by it.</summary>
public class ReplyTextTests
{
    [Fact]
    public void Times_keep_their_seconds_and_fractions()
    {
        Assert.Equal("14:05:10.0000000", ReplyText.Of(new TimeOnly(14, 5, 10)));
        Assert.NotEqual(ReplyText.Of(new DateTime(2024, 5, 1, 14, 5, 10, 1, DateTimeKind.Utc)), ReplyText.Of(new DateTime(2024, 5, 1, 14, 5, 10, 2, DateTimeKind.Utc)));
        Assert.NotEqual(
            ReplyText.Of(new DateTimeOffset(2024, 5, 1, 14, 5, 10, 1, TimeSpan.Zero)), ReplyText.Of(new DateTimeOffset(2024, 5, 1, 14, 5, 10, 2, TimeSpan.Zero)));
    }
}
