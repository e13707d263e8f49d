using System.Runtime.InteropServices;
using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

/// <summary>Prompts of several parts.</summary>
internal static class Prompts
{
    public const string Note = "Total: 41.20 euro, to be paid by Friday.";

    private static readonly Lazy<Prompt> SharedFilm = new(() => Film(9));

    /// <summary>A question, a text, nine frames of a moving ball and two clips of about a second.</summary>
    public static Prompt Film() => SharedFilm.Value;

    /// <summary>The film with six worked examples before it.</summary>
    public static Prompt FilmWithExamples { get; } = WithExamples(Film(9), 6);

    public static Prompt WithExamples(Prompt prompt, int count) =>
        Prompt.FromParts([.. Enumerable.Range(0, count).Select(i => new ExamplePart($"film {i}", $"answer {i}")), .. prompt.Parts]);

    public static Prompt Film(int frames, int width = 32, int height = 24)
    {
        var prompt = Prompt.User("What is shown, and what is heard?").Input(Note);
        for (var i = 0; i < frames; i++) prompt = prompt.Image(Image.FromPixels(Frame(i, width, height)));
        return prompt.Audio(AudioClip.FromSamples(Sounds.Speech(16_000))).Audio(AudioClip.FromSamples(Sounds.Hiss(7_000, 8_000)));
    }

    /// <summary>A scene in which a white block is further right from frame to frame.</summary>
    public static PixelBuffer Frame(int index, int width = 32, int height = 24)
    {
        var picture = Pictures.Scene(width, height);
        for (var y = height / 3; y < 2 * height / 3; y++)
        {
            for (var x = 0; x < width / 8; x++) picture[(x + index * width / 16) % width, y] = new(250, 250, 240);
        }

        return picture;
    }

    /// <summary>A hash of what the parts show, say and sound like, and of their order.</summary>
    public static ContentHash HashOf(Prompt prompt, bool withFiles)
    {
        var parts = prompt.Parts.Select(part => part switch
        {
            ImagePart image => $"image {image.Image.Width} {(withFiles ? image.Image.Hash : ContentHash.Of(image.Image.Decode().Rgba))}",
            AudioPart audio => $"audio {audio.Clip.SampleRate} {(withFiles ? audio.Clip.Hash : ContentHash.Of(MemoryMarshal.AsBytes<float>(audio.Clip.Decode().Samples)))}",
            _ => part.ToString(),
        });
        return ContentHash.Of(string.Join('\n', prompt.Parts.Zip(parts, (part, text) => $"{part.Role} {text}")));
    }
}
