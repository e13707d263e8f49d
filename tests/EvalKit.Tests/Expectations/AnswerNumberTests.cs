using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Tests.Expectations;

public static class AnswerNumberTests
{
    public sealed class Reading
    {
        [Theory]
        [InlineData("1234.5")]
        [InlineData("1234.50")]
        [InlineData("1,234.50")]
        [InlineData(" 1234.5\n")]
        [InlineData("+1234.5")]
        [InlineData("$1,234.50")]
        [InlineData("€ 1234.50")]
        [InlineData("1234.50 €")]
        [InlineData("1234.50€.")]
        [InlineData("1234.5.")]
        [InlineData("1.2345e3")]
        public Task One_number_however_it_is_written(string reply) => Answer.Number(1234.5m).PassesAsync(reply);

        [Theory]
        [InlineData("-41.2")]
        [InlineData("−41.2")]
        [InlineData("-$41.20")]
        [InlineData("$-41.20")]
        [InlineData("- 41.20")]
        public Task A_sign_before_or_behind_the_currency(string reply) => Answer.Number(-41.2).PassesAsync(reply);

        [Theory]
        [InlineData("")]
        [InlineData("none")]
        [InlineData("The total is 41.20")]
        [InlineData("41.20 euros")]
        [InlineData("41.20 or 41.30")]
        [InlineData("41.20 41.20")]
        [InlineData("41 20")]
        [InlineData("41.20%")]
        [InlineData("41.2.0")]
        [InlineData("$41.20$")]
        [InlineData("--41.20")]
        [InlineData("0x29")]
        [InlineData("**41.20**")]
        [InlineData("NaN")]
        public Task Anything_else_is_malformed(string reply) => Answer.Number(41.20).IsMalformedAsync(reply);

        [Theory]
        [InlineData("4,5")]
        [InlineData("41,20")]
        [InlineData("1,2345")]
        [InlineData("1.234,50")]
        [InlineData("12345,678")]
        public async Task A_decimal_comma_is_never_read_as_thousands(string reply) =>
            Assert.Contains("the point decimals", await Answer.Number(45m).IsMalformedAsync(reply), StringComparison.Ordinal);

        [Fact]
        public async Task A_comma_decimal_culture_of_the_machine_changes_nothing()
        {
            var before = CultureInfo.CurrentCulture;
            try
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
                await Answer.Number(1234.5).PassesAsync("1,234.5");
                await Answer.Number(45.0).IsMalformedAsync("4,5");
                Assert.Equal("number 41.20 ± 0.01", Answer.Number(41.20m, 0.01m).Description);
                Assert.Equal("word error rate ≤ 0.1", Answer.WordErrorRate("a").AtMost(0.1).Description);
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }

        [Theory]
        [InlineData("about 41.20", ": there is more than the number in it")]
        [InlineData("41.20 or 3", ": there is more than one number in it")]
        [InlineData("a lot", ": there is no number in it")]
        public async Task The_message_says_what_is_in_the_way(string reply, string hint) =>
            Assert.Equal(
                $"expected the number 41.20 and nothing else, got \"{reply}\"{hint}", await Answer.Number(41.20m).IsMalformedAsync(reply));
    }

    public sealed class Comparing
    {
        [Theory]
        [InlineData("41.19")]
        [InlineData("41.20")]
        [InlineData("41.21")]
        public Task The_tolerance_is_inclusive(string reply) => Answer.Number(41.20m, within: 0.01m).PassesAsync(reply);

        [Theory]
        [InlineData("41.18")]
        [InlineData("41.2101")]
        [InlineData("4120")]
        [InlineData("-41.20")]
        public Task Beyond_it_the_reply_fails(string reply) => Answer.Number(41.20m, within: 0.01m).FailsAsync(reply);

        [Fact]
        public async Task The_reason_shows_both() =>
            Assert.Equal("expected 41.20 ± 0.01, got \"4120\"", await Answer.Number(41.20m, within: 0.01m).FailsAsync("4120"));

        [Fact]
        public async Task Rounding_of_doubles_is_not_held_against_the_model()
        {
            await Answer.Number(1.0, within: 0.1).PassesAsync("1.1");
            await Answer.Number(0.1 + 0.2).PassesAsync("0.3");
            await Answer.Number(0.1f + 0.2f).PassesAsync("0.3");
            await Answer.Number(1e6, within: 0.01).FailsAsync("1000000.011");
        }

        [Fact]
        public async Task What_the_type_cannot_hold_is_another_number()
        {
            await Answer.Number(41).FailsAsync("41.5");
            await Answer.Number((byte)44).FailsAsync("300");
            await Answer.Number(41.0).FailsAsync("1e999");
            await Answer.Number(long.MaxValue).FailsAsync("-9223372036854775808");
            await Answer.Number(5u, within: 2u).PassesAsync("3");
            await Answer.Number(BigInteger.Pow(10, 50)).PassesAsync("1" + new string('0', 50));
        }

        [Fact]
        public void Every_decimal_reads_back_as_itself() =>
            Prop.ForAll<decimal>(value =>
                Answer.Number(value).Grade(value.ToString(CultureInfo.InvariantCulture)).Passed == true).QuickCheckThrowOnFailure();
    }

    public sealed class Arguments
    {
        [Fact]
        public void A_number_that_is_none_is_refused()
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => Answer.Number(double.NaN));
            Assert.Throws<ArgumentOutOfRangeException>(() => Answer.Number(double.PositiveInfinity));
        }

        [Fact]
        public void A_tolerance_that_is_none_is_refused()
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => Answer.Number(1.0, within: double.NaN));
            Assert.Throws<ArgumentOutOfRangeException>(() => Answer.Number(1.0, within: -0.1));
            Assert.Throws<ArgumentOutOfRangeException>(() => Answer.Number(1.0, within: double.PositiveInfinity));
        }
    }
}
