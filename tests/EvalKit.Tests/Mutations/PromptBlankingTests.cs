using EvalKit.Media;

namespace EvalKit.Tests.Mutations;

public class PromptBlankingTests
{
    private static readonly Image Photo = Image.Create(7, 5, (x, y) => new Rgba((byte)(x * 30), (byte)(y * 40), 7));
    private static readonly AudioClip Voice = AudioClip.Create(TimeSpan.FromSeconds(0.5), t => Math.Sin(t * 2000), sampleRate: 8_000);

    [Fact]
    public void A_picture_becomes_grey_and_keeps_its_size_and_its_place()
    {
        var prompt = Prompt.User("What is it?").Image(Photo).Input("Say it.");

        var blank = PromptBlanking.Pictures(prompt);

        var pixels = Assert.Single(blank.Images).Decode();
        Assert.Equal((7, 5), (pixels.Width, pixels.Height));
        Assert.All(Enumerable.Range(0, 35), i => Assert.Equal(new Rgba(128, 128, 128, 255), pixels[i % 7, i / 7]));
        Assert.Equal(prompt.Parts.Select(part => (part.Role, part is TextPart)), blank.Parts.Select(part => (part.Role, part is TextPart)));
        Assert.Equal(prompt.Text, blank.Text);
    }

    [Fact]
    public void A_sound_becomes_silence_of_the_same_length()
    {
        var silent = Assert.Single(PromptBlanking.Sounds(Prompt.User("Transcribe.").Audio(Voice)).AudioClips).Decode();

        Assert.Equal((4_000, 8_000, 1), (silent.Frames, silent.SampleRate, silent.Channels));
        Assert.All(silent.Samples, sample => Assert.Equal(0, sample));
    }

    [Theory]
    [InlineData("0123456789abcdefghij", "01")]
    [InlineData("short", "s")]
    [InlineData("a", "a")]
    [InlineData("", "")]
    [InlineData("😀😀", "😀")]
    public void A_text_is_cut_to_its_first_tenth(string text, string rest) =>
        Assert.Equal(rest, Assert.IsType<TextPart>(PromptBlanking.Input(Prompt.User("Read.").Input(text)).Parts[1]).Text);

    [Fact]
    public void Each_takes_away_its_own_and_leaves_the_instruction()
    {
        var prompt = Prompt.User("Which team is it?").System("You route tickets.").Example("a long example", "billing").Context("a long context for all").Choices("billing", "delivery").Input("a long input text");

        Assert.Equal(prompt.Text.Replace("a long input text", "a", StringComparison.Ordinal), PromptBlanking.Input(prompt).Text);
        Assert.Equal(prompt.Text.Replace("a long context for all", "a ", StringComparison.Ordinal), PromptBlanking.Context(prompt).Text);
    }

    [Fact]
    public void The_users_text_is_the_input_where_nothing_else_is()
    {
        Assert.Equal("What", PromptBlanking.Input(Prompt.User("What is the capital of Latvia, my friend?")).Text);
        var picture = Prompt.User("What is the capital of this country?").Image(Photo);
        Assert.Same(picture, PromptBlanking.Input(picture));
    }

    [Fact]
    public void Where_there_is_nothing_to_take_away_the_prompt_stays_the_same_object()
    {
        var prompt = Prompt.User("What is it?").Input("x");

        Assert.All(Mutation.All, mutation => Assert.Same(prompt, mutation.Change(prompt)));
    }

    [Fact]
    public void A_format_that_nothing_decodes_is_replaced_all_the_same()
    {
        var unknown = Prompt.User("What is it?").Image(Image.FromBytes("RIFF0000WEBPVP8 "u8.ToArray())).Audio(AudioClip.FromBytes("ID3 an mp3 it says"u8.ToArray()));

        Assert.Equal((512, 512), (PromptBlanking.Pictures(unknown).Images[0].Width, PromptBlanking.Pictures(unknown).Images[0].Height));
        Assert.Equal(TimeSpan.FromSeconds(1), PromptBlanking.Sounds(unknown).AudioClips[0].Duration);
    }
}
