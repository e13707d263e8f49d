using EvalKit.Media;
using Microsoft.Extensions.AI;

namespace EvalKit.Tests.Dsl;

public class PromptChatTests
{
    [Fact]
    public void Examples_come_before_the_question_as_turns_of_their_own()
    {
        var messages = Prompt.User("And this?").System("Classify.").Example("hello", "mail").Input("win money").Choices("spam", "mail").ToChatMessages();

        Assert.Equal(["system: Classify.", "user: hello", "assistant: mail", "user: And this?win moneyAnswer with one of: spam, mail"],
            messages.Select(message => $"{message.Role}: {message.Text}"));
    }

    [Fact]
    public void Later_turns_keep_their_order()
    {
        var messages = Prompt.User("Hi").ThenAssistant("Hello").ThenUser("Read this.").Image(Dot).ToChatMessages();

        Assert.Equal([ChatRole.User, ChatRole.Assistant, ChatRole.User], messages.Select(message => message.Role));
        Assert.Equal(2, messages[2].Contents.Count);
    }

    [Fact]
    public void A_picture_is_sent_as_the_bytes_it_holds()
    {
        var data = Assert.IsType<DataContent>(Prompt.User("?").Image(Dot).ToChatMessages()[0].Contents[1]);

        Assert.Equal("image/png", data.MediaType);
        Assert.Equal(Dot.Bytes.ToArray(), data.Data.ToArray());
    }

    [Fact]
    public void Messages_make_a_prompt_again()
    {
        var prompt = Prompt.User("Read.").System("Be exact.").Image(Dot);

        var back = Prompt.From(prompt.ToChatMessages());

        Assert.Equal("Read.", back.Text);
        Assert.Equal(Modality.Image, back.Modality);
        Assert.Equal(prompt.ToChatMessages().Select(message => message.Text), back.ToChatMessages().Select(message => message.Text));
    }

    [Fact]
    public void Tools_reach_the_prompt_and_its_hash()
    {
        var tool = AIFunctionFactory.Create((string city) => 21, "weather", "The temperature");

        var prompt = Prompt.User("Warm?").Tools(tool);

        Assert.Equal("weather", Assert.Single(prompt.Parts.OfType<ToolsPart>()).Tools[0].Name);
        Assert.NotEqual(Prompt.User("Warm?").Hash, prompt.Hash);
        Assert.Single(prompt.ToChatMessages());
    }

    private static Image Dot { get; } = Image.FromPixels(new PixelBuffer(1, 1));
}
