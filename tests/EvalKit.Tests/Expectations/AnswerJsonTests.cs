using System.Text.Json;

namespace EvalKit.Tests.Expectations;

public static class AnswerJsonTests
{
    private sealed record Receipt(string Shop, decimal Total);

    public sealed class Reading
    {
        [Theory]
        [InlineData("""{"shop":"Aldi","total":41.20}""")]
        [InlineData("""{"Shop":"Aldi","TOTAL":41.2,"vat":{"rate":19}}""")]
        [InlineData("```json\n{\"shop\":\"Aldi\",\"total\":41.20}\n```")]
        [InlineData("\n```\r\n{\"shop\":\"Aldi\",\"total\":41.20}\r\n```\n")]
        public Task Bare_or_fenced_in_any_case_with_more_than_needed(string reply) =>
            Answer.Json<Receipt>(r => r.Total == 41.20m).PassesAsync(reply);

        [Theory]
        [InlineData("")]
        [InlineData("null")]
        [InlineData("41.20")]
        [InlineData("Here you are: {\"shop\":\"Aldi\",\"total\":41.20}")]
        [InlineData("```json\n{\"shop\":\"Aldi\",\"total\":41.20}\n``` Done!")]
        [InlineData("""{"shop":"Aldi","total":"41.20"}""")]
        [InlineData("""{"shop":"Aldi","total":41.20,}""")]
        [InlineData("""{"shop":null,"total":41.20}""")]
        [InlineData("""{"shop":"Aldi"}""")]
        [InlineData("""{"shop":"Aldi","total":41.20} {"shop":"Aldi","total":41.20}""")]
        public Task Anything_else_is_malformed(string reply) => Answer.Json<Receipt>(_ => true).IsMalformedAsync(reply);

        [Fact]
        public Task Half_a_surrogate_pair_is_malformed() =>
            Answer.Json<Receipt>(_ => true).IsMalformedAsync("{\"shop\":\"\ud800\",\"total\":1}");

        [Fact]
        public Task Nesting_beyond_reason_is_malformed() =>
            Answer.Json<JsonElement>(_ => true).IsMalformedAsync(new string('[', 100_000) + new string(']', 100_000));

        [Fact]
        public async Task The_message_shows_the_reply_and_where_it_breaks()
        {
            var message = await Answer.Json<Receipt>(_ => true).IsMalformedAsync("{\"shop\":}");

            Assert.StartsWith("expected JSON Receipt, got \"{\\\"shop\\\":}\": ", message, StringComparison.Ordinal);
            Assert.Contains("LineNumber: 0", message, StringComparison.Ordinal);
        }
    }

    public sealed class Condition
    {
        [Fact]
        public async Task Its_source_text_is_the_description()
        {
            var expectation = Answer.Json<Receipt>(r => r.Total == 41.20m);

            Assert.Equal("JSON Receipt: r => r.Total == 41.20m", expectation.Description);
            Assert.Equal(
                "expected JSON Receipt: r => r.Total == 41.20m, got \"{\\\"shop\\\":\\\"Aldi\\\",\\\"total\\\":1}\"",
                await expectation.FailsAsync("""{"shop":"Aldi","total":1}"""));
        }

        [Fact]
        public async Task One_that_throws_is_not_the_replys_fault()
        {
            var expectation = Answer.Json<Receipt>(_ => throw new InvalidOperationException("broken"));

            await Assert.ThrowsAsync<InvalidOperationException>(
                async () => await expectation.GradeAsync<Reply>("""{"shop":"","total":1}"""));
        }

        [Fact]
        public async Task A_type_that_cannot_be_read_is_not_the_replys_fault() =>
            await Assert.ThrowsAsync<NotSupportedException>(async () => await Answer.Json<Action>(_ => true).GradeAsync<Reply>("{}"));
    }
}
