using EvalKit.Media;

namespace EvalKit;

/// <summary>Prompts without what they are about, of the same form.</summary>
internal static class PromptBlanking
{
    private const byte MidGrey = 128;

    // Of a text so much stays: one tenth.
    private const int Share = 10;

    // Where the format hides how large the medium is.
    private const int UsualSide = 512;
    private const int UsualRate = 16_000;

    public static Prompt Pictures(Prompt prompt) => Replace(prompt, part => part is ImagePart image && IsGiven(part) ? new ImagePart(part.Role, Grey(image.Image)) : part);

    public static Prompt Sounds(Prompt prompt) => Replace(prompt, part => part is AudioPart sound && IsGiven(part) ? new AudioPart(part.Role, Silence(sound.Clip)) : part);

    /// <summary>The input texts, or the user's text where nothing else is the input.</summary>
    public static Prompt Input(Prompt prompt)
    {
        var role = prompt.Parts.Any(part => part.Role is Part.Input or Part.Context || part is ImagePart or AudioPart) ? Part.Input : Part.User;
        return Replace(prompt, part => part is TextPart text && part.Role == role ? Cut(text) : part);
    }

    public static Prompt Context(Prompt prompt) => Replace(prompt, part => part is TextPart { Role: Part.Context } text ? Cut(text) : part);

    private static bool IsGiven(PromptPart part) => part.Role is Part.Input or Part.User or Part.Context;

    private static Prompt Replace(Prompt prompt, Func<PromptPart, PromptPart> change)
    {
        var parts = prompt.Parts.Select(change).ToList();
        return parts.SequenceEqual(prompt.Parts, ReferenceEqualityComparer.Instance) ? prompt : Prompt.FromParts(parts);
    }

    private static TextPart Cut(TextPart part)
    {
        var length = Math.Max(1, part.Text.Length / Share);
        if (length >= part.Text.Length) return part;
        if (char.IsHighSurrogate(part.Text[length - 1])) length++;
        return new(part.Role, part.Text[..length]);
    }

    private static Image Grey(Image image)
    {
        var (width, height) = Known(() => (image.Width, image.Height), (UsualSide, UsualSide));
        var pixels = new PixelBuffer(width, height);
        var rgba = pixels.Rgba.AsSpan();
        for (var i = 0; i < rgba.Length; i++) rgba[i] = (i & 3) == 3 ? byte.MaxValue : MidGrey;
        return Image.FromPixels(pixels);
    }

    private static AudioClip Silence(AudioClip clip)
    {
        var (frames, rate, channels) = Known(() => (clip.Frames, clip.SampleRate, clip.Channels), (UsualRate, UsualRate, 1));
        return AudioClip.FromSamples(new(new float[frames * channels], rate, channels));
    }

    private static T Known<T>(Func<T> read, T usual)
    {
        try
        {
            return read();
        }
        catch (MediaFormatException)
        {
            // A format that nothing here decodes is sent as it is, and its size is not known.
            return usual;
        }
    }
}
