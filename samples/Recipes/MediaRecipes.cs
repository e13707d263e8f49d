using EvalKit.Media;
using Microsoft.Extensions.AI;
using Xunit;

namespace Recipes;

public static class MediaRecipes
{
    [Fact]
    public static async Task Pictures_and_sounds_come_from_anywhere()
    {
        using var upload = new MemoryStream(Image.Create(8, 8, (x, y) => new Rgba((byte)(x * 30), (byte)(y * 30), 0)).Bytes.ToArray());
        var token = TestContext.Current.CancellationToken;

        var loaded = Image.Load("Data/receipt.png");
        var uploaded = await Image.FromStreamAsync(upload, cancellationToken: token);
        var drawn = Image.Create(64, 64, (x, y) => x < 32 ? new Rgba(255, 0, 0) : new Rgba(0, 0, 255));
        var beep = AudioClip.Create(TimeSpan.FromSeconds(1), t => 0.5 * Math.Sin(2 * Math.PI * 440 * t), sampleRate: 16_000);

        Assert.Equal("Data/receipt.png", loaded.Path);
        Assert.Equal((8, 64), (uploaded.Width, drawn.Height));
        Assert.Equal(TimeSpan.FromSeconds(1), beep.Duration);
    }

    [Fact]
    public static void Pixels_are_decoded_changed_and_encoded()
    {
        var photo = Image.Create(300, 200, (x, y) => new Rgba((byte)x, (byte)y, 0));

        var thumbnail = Image.FromPixels(photo.Decode().Resize(60, 40, ResizeFilter.Lanczos3));

        Assert.Equal((60, 40), (thumbnail.Width, thumbnail.Height));
    }

    [Fact]
    public static void Chat_content_goes_both_ways()
    {
        var photo = Image.Create(4, 4, (_, _) => new Rgba(1, 2, 3));

        DataContent content = photo.ToDataContent();
        var back = Image.From(content);

        Assert.Equal(photo, back);
    }

    [Eval]
    public static EvalPlan The_container_is_tested_too() => Eval
        .Over(Pictures)
        .Ask(p => Prompt.User("Is it dark or light?").Image(p.Photo))
        .Using((prompt, _) => Task.FromResult(prompt.Images.Single().Decode()[0, 0].R < 128 ? "dark" : "light"))
        .Identity("first-pixel", version: "1", deterministic: true)
        .Expect(p => Answer.OneOf(p.Answer))
        .Under(Perturb.Image.GaussianNoise(upToSigma: 0.05))
        .AsShipped()
        .Require(PassRate.AtLeast(0.90), PassRate.AsShipped().AtLeast(0.90), PassRate.Perturbed().AtLeast(0.80));

    [Eval]
    public static EvalPlan What_happens_to_pictures_every_day_does_no_harm() => Eval
        .Over(Halves)
        .Ask(p => Prompt.User("Which half is lighter?").Choices("left", "right").Image(p.Photo))
        .Using((prompt, _) => Task.FromResult(LighterHalf(prompt.Images.Single().Decode())))
        .Identity("halves", version: "1", deterministic: true)
        .Expect(p => Answer.OneOf(p.Answer))
        .Under(Perturb.Image.Everyday().AnswerDependsOn(Aspect.Colour))
        .Require(PassRate.AtLeast(0.90), PassRate.Perturbed().AtLeast(0.80).ForEach(By.Perturbation));

    private static IEnumerable<Picture> Halves => Enumerable.Range(0, 300).Select(i =>
        new Picture($"h{i}", i % 2 == 0 ? "left" : "right", Image.Create(24, 16, (x, _) => new Rgba((byte)(x < 12 == (i % 2 == 0) ? 170 : 60), (byte)(i % 200), 90))));

    private static string LighterHalf(PixelBuffer pixels)
    {
        int left = 0, right = 0;
        for (var y = 0; y < pixels.Height; y++)
        {
            for (var x = 0; x < pixels.Width / 2; x++)
            {
                left += pixels[x, y].R;
                right += pixels[pixels.Width - 1 - x, y].R;
            }
        }

        return left > right ? "left" : "right";
    }

    private static IEnumerable<Picture> Pictures => Enumerable.Range(0, 60).Select(i =>
        new Picture($"p{i}", i % 2 == 0 ? "dark" : "light", Image.Create(16, 16, (_, _) => new Rgba((byte)(i % 2 == 0 ? 40 + i : 160 + i), 90, 90))));

    private sealed record Picture(string Id, string Answer, Image Photo);
}
