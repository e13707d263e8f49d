using System.Text;

namespace EvalKit.Tests.Cassettes;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("use sk-abcdefghijklmnop1234 now", "use [redacted] now")]
    [InlineData("Authorization: Bearer abc.def-ghi123", "Authorization: Bearer [redacted]")]
    [InlineData("authorization=Basic dXNlcjpwYXNz", "authorization=Basic [redacted]")]
    [InlineData("x-api-key: 0123456789abcdef", "x-api-key: [redacted]")]
    [InlineData("bearer eyJhbGciOiJIUzI1NiJ9.x", "bearer [redacted]")]
    [InlineData("ghp_0123456789abcdefghijABCDEFGHIJ01", "[redacted]")]
    [InlineData("AKIAIOSFODNN7EXAMPLE", "[redacted]")]
    [InlineData("ticket T-77 of desk-keeper", "ticket [redacted] of desk-keeper")]
    [InlineData("the bearer of news, a task-list and a risk-free key", "the bearer of news, a task-list and a risk-free key")]
    public void Secrets_go_and_what_only_sounds_like_one_stays(string text, string expected)
    {
        var redaction = new Redaction(@"T-\d+");

        Assert.Equal(expected, redaction.Of(text));
        Assert.Equal(text == expected ? 0 : 1, redaction.Count);
        Assert.Equal(expected, redaction.Of(expected));
    }

    [Fact]
    public void JSON_keeps_its_form_and_what_stands_under_a_secret_s_name_goes_whole()
    {
        var redaction = new Redaction(null);

        var json = redaction.Of("""{"headers":{"Authorization":"anything","x":[1.50,true,null,"sk-abcdefghijklmnop1234 é"]},"password":7}"""u8);

        Assert.Equal("""{"headers":{"Authorization":"[redacted]","x":[1.50,true,null,"[redacted] é"]},"password":7}""", Encoding.UTF8.GetString(json));
        Assert.Equal(2, redaction.Count);
    }

    [Theory]
    [InlineData("(", true)]
    [InlineData("x*", true)]
    [InlineData("(?=x)", true)]
    [InlineData("T-[0-9]+", false)]
    [InlineData(null, false)]
    public void A_pattern_that_cannot_be_used_is_known_before_the_run(string? pattern, bool problem) => Assert.Equal(problem, Redaction.ProblemOf(pattern) is not null);
}
