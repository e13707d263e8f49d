using System.Text;
using System.Text.Json;
using EvalKit.Extensibility;
using EvalKit.Media;
using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Tests;

public static class JournalLineTests
{
    public sealed class RoundTrip
    {
        [Fact]
        public void Every_field_of_every_kind_comes_back()
        {
            foreach (var entry in SampleEntries.All)
                Assert.Equal(JournalText.Fields(entry), JournalText.Fields(JournalText.Parse(JournalText.Line(entry))));
        }

        [Fact]
        public void Any_entry_comes_back() =>
            Prop.ForAll(ArbitraryEntries.Any, ComesBack).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

        [Fact]
        public void Any_entry_comes_back_where_decimals_have_a_comma() => Culture.WithCommaDecimals(() =>
        {
            Prop.ForAll(ArbitraryEntries.Any, ComesBack).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
            return 0;
        });

        [Fact]
        public void The_same_bytes_are_written_where_decimals_have_a_comma()
        {
            var invariant = JournalText.Bytes(SampleEntries.All);

            Assert.Equal(invariant, Culture.WithCommaDecimals(() => JournalText.Bytes(SampleEntries.All)));
        }

        [Fact]
        public void A_megabyte_of_text_comes_back()
        {
            var entry = SampleEntries.Failure with { Reply = string.Concat(Enumerable.Repeat("漢\n|\0", 250_000)) };

            Assert.Equal(entry.Reply, Assert.IsType<FailureEntry>(JournalText.Parse(JournalText.Line(entry))).Reply);
        }

        private static bool ComesBack(JournalEntry entry)
        {
            var line = JournalText.Line(entry);
            return line.IndexOf('\n', StringComparison.Ordinal) == line.Length - 1
                && JournalText.Fields(entry) == JournalText.Fields(JournalText.Parse(line));
        }
    }

    public sealed class Write
    {
        [Fact]
        public void A_trial_with_two_expectations_and_a_short_reply_takes_at_most_400_bytes()
        {
            var line = JournalText.Bytes(SampleEntries.Trial with
            {
                Purpose = TrialPurpose.Measure,
                Arm = "main",
                ImageSeverity = 0,
                AudioSeverity = 0,
                TextSeverity = 0,
                Mutation = null,
                Replayed = null,
                Cluster = null,
                Grades = [new(1, true), new(0, false)],
                Reply = "the total: 41.2",
                ReplyBlob = null,
            });

            Assert.InRange(line.Length, 100, 400);
        }

        [Fact]
        public void Defaults_take_no_room() => Assert.Equal(
            """{"t":"trial","e":0,"c":"r-1","o":"passed"}""" + "\n",
            JournalText.Line(new TrialEntry { Case = "r-1" }));

        [Fact]
        public void An_empty_reply_is_not_no_reply()
        {
            var entry = Assert.IsType<TrialEntry>(JournalText.Parse(JournalText.Line(new TrialEntry { Case = "r-1", Reply = "" })));

            Assert.Equal("", entry.Reply);
        }

        [Fact]
        public void A_long_reason_is_cut_before_a_surrogate_pair_and_never_through_it()
        {
            var reason = new string('x', TrialEntry.MaxReasonLength - 2) + "🧾🧾";

            var entry = Assert.IsType<TrialEntry>(JournalText.Parse(JournalText.Line(new TrialEntry { Case = "r-1", Reason = reason })));

            Assert.Equal(new string('x', TrialEntry.MaxReasonLength - 2) + "…", entry.Reason);
        }

        [Fact]
        public void A_lone_surrogate_becomes_the_replacement_character()
        {
            var entry = Assert.IsType<TrialEntry>(JournalText.Parse(JournalText.Line(new TrialEntry { Case = "a\uD800b\uDC00" })));

            Assert.Equal("a\uFFFDb\uFFFD", entry.Case);
        }

        [Theory]
        [InlineData("a\nb")]
        [InlineData("a\r\nb")]
        [InlineData("a\0b")]
        [InlineData("a\u2028b\u2029c\u0085d")]
        [InlineData("\u001B[2J")]
        public void Nothing_in_a_text_can_end_the_line_or_reach_a_terminal(string text)
        {
            var line = JournalText.Line(SampleEntries.Failure with { Case = text, Reply = text, Artifacts = [text] });

            Assert.DoesNotContain(line[..^1], c => char.IsControl(c) || c is '\u2028' or '\u2029');
        }

        [Fact]
        public void An_outcome_that_does_not_exist_is_refused() =>
            Assert.Throws<ArgumentOutOfRangeException>(() => JournalText.Line(new TrialEntry { Case = "r-1", Outcome = (TrialOutcome)99 }));
    }

    public sealed class Parse
    {
        [Fact]
        public void Unknown_fields_are_passed_over_whatever_they_hold()
        {
            foreach (var entry in SampleEntries.All)
            {
                var line = JournalText.Line(entry);
                var grown = line.TrimEnd()[..^1] + ",\"zz\":{\"t\":\"run\",\"a\":[1,{\"b\":null}]},\"yy\":[[]],\"xx\":null}";

                Assert.Equal(JournalText.Fields(entry), JournalText.Fields(JournalText.Parse(grown)));
            }
        }

        [Fact]
        public void Unknown_fields_inside_lists_are_passed_over()
        {
            var line = """{"t":"trial","e":0,"c":"r-1","o":"passed","g":[{"zz":[1],"s":1,"p":true}]}""";

            Assert.Equal(new GradeEntry(1, true), Assert.Single(Assert.IsType<TrialEntry>(JournalText.Parse(line)).Grades));
        }

        [Fact]
        public void An_unknown_kind_is_nothing() => Assert.Null(JournalText.Parse("""{"t":"weather","e":{"deep":[1,2]}}"""));

        [Theory]
        [InlineData("")]
        [InlineData("[]")]
        [InlineData("null")]
        [InlineData("{}")]
        [InlineData("""{"e":0,"t":"trial"}""")]
        [InlineData("""{"t":"trial","e":0}""")]
        [InlineData("""{"t":"trial","e":0,"c":"r-1"}""")]
        [InlineData("""{"t":"trial","e":"zero","c":"r-1","o":"passed"}""")]
        [InlineData("""{"t":"trial","e":0,"c":null,"o":"passed"}""")]
        [InlineData("""{"t":"trial","e":0,"c":"r-1","o":"splendid"}""")]
        [InlineData("""{"t":"trial","e":0,"c":"r-1","o":"passed","g":7}""")]
        [InlineData("""{"t":"trial","e":0,"c":"r-1","o":"passed","g":[7]}""")]
        [InlineData("""{"t":"trial","e":0,"c":"r-1","o":"passed","h":"xyz"}""")]
        [InlineData("""{"t":"trial","e":0,"c":"r-1","o":"passed","e":99999999999}""")]
        [InlineData("""{"t":"trial","e":0,"c":"\uD800","o":"passed"}""")]
        [InlineData("""{"t":"trial","e":0,"c":"r-1","o":"passed"} {"t":"trial"}""")]
        [InlineData("""{"t":"verdict","e":0,"gate":"g","text":"no verdict must not be read as the first one, Pass"}""")]
        [InlineData("""{"t":"eval","e":0,"id":"x","cells":[{"m":"smell","d":"easy","n":1}]}""")]
        public void A_line_that_makes_no_sense_is_refused(string line)
        {
            var cause = Assert.ThrowsAny<Exception>(() => JournalText.Parse(line));

            Assert.True(cause is JsonException or FormatException or InvalidOperationException, cause.ToString());
        }

        [Fact]
        public void Bytes_that_are_not_UTF8_are_refused() => Assert.ThrowsAny<InvalidOperationException>(
            () => JournalLine.Parse([.. Encoding.UTF8.GetBytes("{\"t\":\"trial\",\"c\":\""), 0xFF, 0xC0, .. Encoding.UTF8.GetBytes("\",\"o\":\"passed\"}")]));
    }
}
