using EvalKit.Media;
using Microsoft.Extensions.AI;

namespace EvalKit.Tests.Dsl;

public class MediaContentTests
{
    private static readonly Image Dot = Image.Create(1, 1, (_, _) => new Rgba(1, 2, 3));
    private static readonly AudioClip Click = AudioClip.Create(TimeSpan.FromMilliseconds(1), _ => 0.5);

    [Fact]
    public void A_picture_goes_there_and_back()
    {
        var content = Dot.ToDataContent();

        Assert.Equal("image/png", content.MediaType);
        Assert.Equal(Dot, Image.From(content));
    }

    [Fact]
    public void A_sound_goes_there_and_back()
    {
        var content = Click.ToDataContent();

        Assert.Equal("audio/wav", content.MediaType);
        Assert.Equal(Click, AudioClip.From(content));
    }

    [Fact]
    public void A_format_that_no_codec_decodes_is_sent_as_it_is()
    {
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10];

        var content = Image.FromBytes(jpeg).ToDataContent();

        Assert.Equal("image/jpeg", content.MediaType);
        Assert.Equal(jpeg, content.Data.ToArray());
    }

    [Fact]
    public void The_bytes_tell_the_format_and_not_what_the_content_claims() =>
        Assert.Equal("image/png", Image.From(new DataContent(Dot.Bytes, "image/jpeg")).MediaType);

    [Fact]
    public void The_name_of_the_file_is_not_sent()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("evalkit-").FullName, "total-is-41.20.png");
        Dot.Save(file);

        Assert.Null(Image.Load(file).ToDataContent().Name);
    }

    [Fact]
    public void Content_of_another_kind_is_refused()
    {
        var picture = Assert.Throws<ArgumentException>(() => Image.From(Click.ToDataContent()));
        var sound = Assert.Throws<ArgumentException>(() => AudioClip.From(Dot.ToDataContent()));

        Assert.StartsWith("Content of type audio/wav is not a picture", picture.Message, StringComparison.Ordinal);
        Assert.StartsWith("Content of type image/png is not a sound", sound.Message, StringComparison.Ordinal);
    }
}
