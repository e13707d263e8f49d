namespace EvalKit.Tests.Expectations;

public static class AnswerTests
{
    private sealed record Anything(string? Name = null);

    private static IExpectation<Reply>[] Every =>
    [
        Answer.Equal("41.20"),
        Answer.Contains("total"),
        Answer.ContainsAll("total", "41.20"),
        Answer.Matches("^(a+)+$"),
        Answer.OneOf("yes", "no"),
        Answer.Number(41.20m, 0.01m),
        Answer.Number(41.2),
        Answer.Number(41),
        Answer.Json<Anything>(x => x.Name == "x"),
        Answer.WordErrorRate("one two three").AtMost(0.1),
        Answer.CharacterErrorRate("one two three").AtMost(0.1),
        Answer.EditSimilarity("one two three").AtLeast(0.5),
        Answer.TokenF1("one two three", "three").AtLeast(0.5),
        Answer.Bleu("one two three").AtLeast(0.5),
        Answer.Chrf("one two three").AtLeast(0.5),
        Answer.RougeN("one two three", 2).AtLeast(0.5),
        Answer.RougeL("one two three").AtLeast(0.5),
        !Answer.NgramOverlap("one two three", 2).AtMost(0.5),
    ];

    public sealed class EveryAnswer
    {
        [Theory]
        [MemberData(nameof(HostileReplies.All), MemberType = typeof(HostileReplies), DisableDiscoveryEnumeration = true)]
        public async Task Fails_a_hostile_reply_with_a_short_printable_reason(string reply)
        {
            foreach (var expectation in Every) AssertPrintable(await ReasonForFailureAsync(expectation, reply));
        }

        [Fact]
        public async Task Fails_ten_megabytes_with_a_short_reason()
        {
            // A run of the letter does match the pattern, and it alone.
            foreach (var reply in HostileReplies.Huge())
            foreach (var expectation in Every.Where(e => reply[0] != 'a' || e.Description != "matches \"^(a+)+$\""))
                AssertPrintable(await ReasonForFailureAsync(expectation, reply));
        }

        [Fact]
        public void Describes_itself_the_same_way_each_time() =>
            Assert.Equal(Every.Select(e => e.Description), Every.Select(e => e.Description));

        private static async Task<string> ReasonForFailureAsync(IExpectation<Reply> expectation, string reply)
        {
            try
            {
                var grade = await expectation.GradeAsync<Reply>(reply);
                Assert.False(grade.Passed, $"{expectation.Description} passed");
                return grade.Reason!;
            }
            catch (ReplyFormatException malformed)
            {
                return malformed.Message;
            }
        }

        private static void AssertPrintable(string reason)
        {
            Assert.InRange(reason.Length, 1, 2000);
            Assert.DoesNotContain(reason, c => char.IsControl(c) || c is '\u202e' or '\u200b' or '\ufeff');
        }
    }

    public sealed class Equal
    {
        [Theory]
        [InlineData("41.20")]
        [InlineData(" 41.20\r\n")]
        public Task White_space_around_is_ignored(string reply) => Answer.Equal(" 41.20 ").PassesAsync(reply);

        [Theory]
        [InlineData("41.2")]
        [InlineData("41. 20")]
        [InlineData("The total is 41.20")]
        [InlineData("")]
        public Task All_else_counts(string reply) => Answer.Equal("41.20").FailsAsync(reply);

        [Fact]
        public async Task Case_counts_unless_said_otherwise()
        {
            await Answer.Equal("yes").FailsAsync("Yes");
            await Answer.Equal("yes", StringComparison.OrdinalIgnoreCase).PassesAsync("Yes");
        }

        [Fact]
        public async Task The_reason_shows_both() =>
            Assert.Equal("expected \"41.20\", got \"4120\\n\"", await Answer.Equal("41.20").FailsAsync("4120\n"));

        [Fact]
        public void Is_described_by_its_text() => Assert.Equal("equals \"41.20\"", Answer.Equal("41.20").Description);
    }

    public sealed class Contains
    {
        [Fact]
        public Task The_text_may_stand_anywhere() => Answer.Contains("41.20").PassesAsync("It is 41.20 euros.");

        [Fact]
        public async Task The_reason_shows_both() =>
            Assert.Equal("expected contains \"41.20\", got \"no idea\"", await Answer.Contains("41.20").FailsAsync("no idea"));

        [Fact]
        public void Nothing_is_contained_in_everything_and_refused() =>
            Assert.Throws<ArgumentException>(() => Answer.Contains(""));
    }

    public sealed class ContainsAll
    {
        [Fact]
        public Task In_any_order() => Answer.ContainsAll("a", "b").PassesAsync("b, a");

        [Fact]
        public async Task The_reason_names_what_is_missing() =>
            Assert.Equal("missing \"b\", \"c\" in \"a\"", await Answer.ContainsAll("a", "b", "c").FailsAsync("a"));

        [Fact]
        public void No_texts_are_refused() => Assert.Throws<ArgumentException>(() => Answer.ContainsAll());

        [Fact]
        public void An_empty_text_is_refused() => Assert.Throws<ArgumentException>(() => Answer.ContainsAll("a", ""));
    }

    public sealed class Matches
    {
        [Theory]
        [InlineData(@"\d{2}\.\d{2}")]
        [InlineData(@"(?<=is )41")]
        [InlineData(@"(\d)1\.20")]
        public Task The_pattern_matches_somewhere(string pattern) => Answer.Matches(pattern).PassesAsync("It is 41.20.");

        [Fact]
        public Task Anchors_ask_for_the_whole() => Answer.Matches(@"\A\d+\z").FailsAsync("It is 41");

        [Fact]
        public Task Nested_repetition_is_harmless_without_look_around() =>
            Answer.Matches("^(a+)+$").FailsAsync(new string('a', 100_000) + "!");

        [Fact]
        public async Task A_pattern_that_never_finishes_throws_and_says_how_to_mend_it()
        {
            var error = await Assert.ThrowsAsync<TimeoutException>(
                async () => await Answer.MatchesWithin(TimeSpan.FromMilliseconds(50), "^(?=a)(a+)+$")
                    .GradeAsync<Reply>(new string('a', 60) + "!"));

            Assert.Contains("remove nested repetitions", error.Message, StringComparison.Ordinal);
        }

        [Fact]
        public void A_malformed_pattern_is_refused_before_any_reply() =>
            Assert.ThrowsAny<ArgumentException>(() => Answer.Matches("(a"));
    }

    public sealed class OneOf
    {
        [Theory]
        [InlineData("yes")]
        [InlineData("Yes.")]
        [InlineData(" YES \n")]
        [InlineData("of  course")]
        public Task Case_spacing_and_a_final_period_do_not_matter(string reply) => Answer.OneOf("yes", "of course").PassesAsync(reply);

        [Theory]
        [InlineData("yes, and no")]
        [InlineData("yes no")]
        [InlineData("yes..")]
        [InlineData("yes!")]
        [InlineData("ye s")]
        [InlineData("of course it is")]
        [InlineData(".")]
        [InlineData("")]
        public Task Anything_more_is_another_answer(string reply) => Answer.OneOf("yes", "of course").FailsAsync(reply);

        [Fact]
        public async Task The_reason_lists_what_was_accepted() =>
            Assert.Equal("expected \"yes\" or \"sure\", got \"no\"", await Answer.OneOf("yes", "sure").FailsAsync("no"));

        [Fact]
        public void None_or_blank_ones_are_refused()
        {
            Assert.Throws<ArgumentException>(() => Answer.OneOf());
            Assert.Throws<ArgumentException>(() => Answer.OneOf("yes", " "));
        }
    }
}
