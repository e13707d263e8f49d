using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.AI;

namespace EvalKit.Tests.Replies;

public sealed class ReplyCodecTests
{
    private enum Label
    {
        Mail = 1,
        Spam = 2,
    }

    private sealed record Parcel(string Code, IReadOnlyList<int> Weights, Dictionary<string, double> Prices, DateTimeOffset? Sent, Label Label);

    private sealed class Hidden(string secret)
    {
        public string Shown => "shown";

        public string Reveal() => secret;
    }

    private class Animal
    {
        public string Name { get; init; } = "";
    }

    private sealed class Dog : Animal
    {
        public int Barks { get; init; }
    }

    private sealed record Loose(object Value);

    [Fact]
    public void A_text_comes_back_as_it_is_or_is_not_recorded() => Prop.ForAll<NonNull<string>>(text =>
    {
        var payload = ReplyCodec<string>.Encode(text.Get, out _);
        return payload is null ? !IsUnicode(text.Get) : text.Get == ReplyCodec<string>.Decode(payload);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_number_comes_back_as_it_is() => Prop.ForAll<double>(number =>
        number.Equals(ReplyCodec<double>.Decode(ReplyCodec<double>.Encode(number, out _)!))).QuickCheckThrowOnFailure();

    [Fact]
    public void Truths_choices_and_records_come_back_as_they_are()
    {
        Assert.True(RoundTrip(true));
        Assert.Equal(Label.Spam, RoundTrip(Label.Spam));
        Assert.Equal(12.50m, RoundTrip(12.50m));
        var parcel = new Parcel("A-1 é", [3, 1], new() { ["x"] = 0.1 }, new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)), Label.Mail);
        var back = RoundTrip(parcel);
        Assert.Equal((parcel.Code, parcel.Sent, parcel.Label, parcel.Sent!.Value.Offset), (back.Code, back.Sent, back.Label, back.Sent!.Value.Offset));
        Assert.Equal(parcel.Weights, back.Weights);
        Assert.Equal(parcel.Prices, back.Prices);
    }

    [Fact]
    public void A_reply_that_is_text_alone_stays_that()
    {
        var back = RoundTrip(new Reply(" a\nb "));

        Assert.Equal(" a\nb ", back.Text);
        Assert.Null(back.Response);
    }

    [Fact]
    public void A_chat_response_comes_back_with_its_contents_tool_calls_usage_and_finish_reason()
    {
        var response = new ChatResponse([
            new ChatMessage(ChatRole.Assistant, [new TextContent("I look "), new TextContent("it up."), new FunctionCallContent("call-1", "find", new Dictionary<string, object?> { ["city"] = "Köln", ["most"] = 3 })]),
        ])
        {
            ModelId = "m-7",
            ResponseId = "r-1",
            FinishReason = ChatFinishReason.ToolCalls,
            Usage = new() { InputTokenCount = 9, OutputTokenCount = 4, TotalTokenCount = 13 },
            RawRepresentation = new object(),
        };

        var back = RoundTrip(new Reply(response));

        Assert.Equal("I look it up.", back.Text);
        Assert.Equal(("m-7", "r-1", ChatFinishReason.ToolCalls), (back.Response!.ModelId, back.Response.ResponseId, back.Response.FinishReason!.Value));
        Assert.Equal((9L, 4L), (back.Response.Usage!.InputTokenCount, back.Response.Usage.OutputTokenCount));
        var call = Assert.Single(back.Response.Messages[0].Contents.OfType<FunctionCallContent>());
        Assert.Equal(("call-1", "find", "Köln"), (call.CallId, call.Name, call.Arguments!["city"]!.ToString()));
        Assert.Null(back.Response.RawRepresentation);
    }

    [Fact]
    public void What_JSON_would_lose_is_not_recorded_and_the_reason_says_so()
    {
        Refused(new Hidden("x"), "Hidden");
        Refused<Animal>(new Dog { Name = "Rex", Barks = 3 }, "Animal");
        Refused(new Loose("text"), "Loose");
        Refused<Func<int>>(() => 1, "Func");
        Refused(new Reply("lone \ud800 surrogate"), "Reply");
    }

    [Fact]
    public void A_reply_that_is_too_large_is_not_recorded()
    {
        Assert.Null(ReplyCodec<string>.Encode(new string('x', RecordedReply.MaxBytes), out var whyNot));
        Assert.Contains("larger than", whyNot, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("3")]
    [InlineData("{\"messages\":7}")]
    [InlineData("{\"messages\":[{\"contents\":[{\"$type\":\"System.IO.FileInfo\"}]}]}")]
    [InlineData("[[[[")]
    public void A_payload_that_is_no_reply_is_refused_with_a_typed_exception(string payload) =>
        Assert.Throws<RecordedReplyException>(() => ReplyCodec<Reply>.Decode(Encoding.UTF8.GetBytes(payload)));

    [Fact]
    public void A_reply_that_is_empty_cut_off_or_filtered_is_not_whole()
    {
        Assert.True(ReplyCodec<Reply>.IsWhole("ok"));
        Assert.True(ReplyCodec<Reply>.IsWhole(Ending(null)));
        Assert.True(ReplyCodec<Reply>.IsWhole(Ending(ChatFinishReason.Stop)));
        Assert.True(ReplyCodec<Reply>.IsWhole(new Reply(new ChatResponse(new ChatMessage(ChatRole.Assistant, [new FunctionCallContent("1", "f")])) { FinishReason = ChatFinishReason.ToolCalls })));
        Assert.True(ReplyCodec<int>.IsWhole(0));

        Assert.False(ReplyCodec<Reply>.IsWhole(" \n"));
        Assert.False(ReplyCodec<Reply>.IsWhole(new Reply(new ChatResponse([]))));
        Assert.False(ReplyCodec<Reply>.IsWhole(Ending(ChatFinishReason.Length)));
        Assert.False(ReplyCodec<Reply>.IsWhole(Ending(ChatFinishReason.ContentFilter)));
        Assert.False(ReplyCodec<Reply>.IsWhole(Ending(new ChatFinishReason("paused"))));
        Assert.False(ReplyCodec<string>.IsWhole(""));

        static Reply Ending(ChatFinishReason? reason) => new(new ChatResponse(new ChatMessage(ChatRole.Assistant, "said")) { FinishReason = reason });
    }

    private static T RoundTrip<T>(T reply)
    {
        var payload = ReplyCodec<T>.Encode(reply, out var whyNot);
        Assert.Null(whyNot);
        return ReplyCodec<T>.Decode(payload!);
    }

    private static void Refused<T>(T reply, string name)
    {
        Assert.Null(ReplyCodec<T>.Encode(reply, out var whyNot));
        Assert.Contains(name, whyNot, StringComparison.Ordinal);
    }

    private static bool IsUnicode(string text)
    {
        try
        {
            new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(text);
            return true;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }
}
