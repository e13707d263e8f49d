using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Tests.Replies;

public sealed class RecordedReplyFormatTests
{
    private static readonly RecordedReply Sample = new()
    {
        Recorded = new(2026, 11, 2, 8, 30, 1, 250, TimeSpan.Zero),
        Payload = Encoding.UTF8.GetBytes("""{"a":[1,2,{"b":"é \" \\"}]}"""),
        Model = "gpt-4.1 \"x\"",
        InputTokens = 12,
        OutputTokens = 3,
        Usd = 0.00125,
        Elapsed = TimeSpan.FromMilliseconds(812.5),
    };

    [Fact]
    public void It_is_one_line_that_a_person_can_read() => Assert.Equal(
        """{"v":1,"at":"2026-11-02T08:30:01.25Z","model":"gpt-4.1 \"x\"","ti":12,"to":3,"usd":0.00125,"ms":812.5,"reply":{"a":[1,2,{"b":"é \" \\"}]}}""",
        Encoding.UTF8.GetString(RecordedReplyFormat.ToBytes(Sample)));

    [Fact]
    public void What_was_written_is_read()
    {
        var back = RecordedReplyFormat.Read(RecordedReplyFormat.ToBytes(Sample));

        Assert.Equal(Sample with { Payload = default }, back with { Payload = default });
        Assert.Equal(Sample.Payload.ToArray(), back.Payload.ToArray());
        Assert.Equal(new DateOnly(2026, 11, 2), back.Day);
    }

    [Fact]
    public void A_time_comes_back_to_the_tick() => Assert.All(Enumerable.Range(0, 1000).Concat([8_125_001, int.MaxValue]), ticks =>
        Assert.Equal(ticks, RecordedReplyFormat.Read(RecordedReplyFormat.ToBytes(Sample with { Elapsed = new(ticks) })).Elapsed.Ticks));

    [Fact]
    public void The_longest_time_there_is_can_be_read() =>
        Assert.True(RecordedReplyFormat.Read("""{"v":1,"at":"2026-11-02T08:30:01Z","ms":922337203685476,"reply":"ok"}"""u8.ToArray()).Elapsed > TimeSpan.FromDays(10_000_000));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"v":2,"at":"2026-11-02T08:30:01Z","reply":"ok"}""")]
    [InlineData("""{"v":1,"reply":"ok"}""")]
    [InlineData("""{"v":1,"at":"yesterday","reply":"ok"}""")]
    [InlineData("""{"v":1,"at":"2026-11-02T08:30:01Z"}""")]
    [InlineData("""{"v":1,"at":"2026-11-02T08:30:01Z","reply":"ok"} more""")]
    [InlineData("""{"v":1,"at":"2026-11-02T08:30:01Z","reply":"ok""")]
    [InlineData("""{"v":1,"at":"2026-11-02T08:30:01Z","ti":-1,"reply":"ok"}""")]
    [InlineData("""{"v":1,"at":"2026-11-02T08:30:01Z","usd":1e999,"reply":"ok"}""")]
    [InlineData("""{"v":1,"at":"2026-11-02T08:30:01Z","ms":1e300,"reply":"ok"}""")]
    [InlineData("""{"v":1,"at":"2026-11-02T08:30:01Z","ms":"soon","reply":"ok"}""")]
    public void What_is_no_recorded_reply_is_refused(string text) =>
        Assert.Throws<RecordedReplyException>(() => RecordedReplyFormat.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_field_of_a_later_version_is_passed_over() =>
        Assert.Equal("\"ok\"", Encoding.UTF8.GetString(RecordedReplyFormat.Read("""{"v":1,"at":"2026-11-02T08:30:01Z","new":{"x":[1]},"reply":"ok"}"""u8.ToArray()).Payload.Span));

    [Fact]
    public void One_that_is_too_large_is_neither_written_nor_read()
    {
        var payload = new byte[RecordedReply.MaxBytes + 1];
        payload.AsSpan().Fill((byte)'1');

        Assert.Throws<RecordedReplyException>(() => RecordedReplyFormat.ToBytes(Sample with { Payload = payload }));
        Assert.Throws<RecordedReplyException>(() => RecordedReplyFormat.Read(payload));
    }

    [Fact]
    public void Any_bytes_are_read_or_refused_with_a_typed_exception()
    {
        Prop.ForAll<byte[], int, byte>((bytes, at, value) =>
        {
            var changed = RecordedReplyFormat.ToBytes(Sample);
            changed[(at & int.MaxValue) % changed.Length] = value;
            return Refuses(bytes) && Refuses(changed);
        }).QuickCheckThrowOnFailure();

        static bool Refuses(byte[] hostile)
        {
            try
            {
                return RecordedReplyFormat.Read(hostile).Payload.Length <= hostile.Length;
            }
            catch (RecordedReplyException)
            {
                return true;
            }
        }
    }
}
