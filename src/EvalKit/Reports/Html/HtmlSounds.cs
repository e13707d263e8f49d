using System.Globalization;
using EvalKit.Media;

namespace EvalKit;

/// <summary>A sound without and with its perturbation, to hear and to see.</summary>
internal static class HtmlSounds
{
    public static void Add(byte[] clean, byte[] perturbed, HtmlPage page)
    {
        if (Decode(clean) is not { } before || Decode(perturbed) is not { } after)
        {
            page.Html.Leaf("p", "The sounds cannot be played here: they are larger than 4 MiB, or no sounds.", "quiet");
            return;
        }

        var seconds = Math.Max(before.Duration.TotalSeconds, after.Duration.TotalSeconds);
        var peak = Math.Max(PeakOf(before), PeakOf(after));
        var sounds = new[] { (Caption: "clean", Sound: before), (Caption: "perturbed", Sound: after) }
            .Select(one => (one.Caption, one.Sound, Wav: WavCodec.Encode(one.Sound), Png: PngCodec.Encode(SoundDrawing.Of(one.Sound, seconds, peak)))).ToList();
        if (!page.Media.TryTake([.. sounds.SelectMany(sound => new[] { sound.Wav, sound.Png })])) return;
        using var row = page.Html.In("div", "media sounds");
        foreach (var (caption, sound, wav, png) in sounds)
        {
            using var figure = page.Html.In("figure");
            page.Html.Embed("img", null, "image/png", png, ("alt", $"Waveform and spectrogram, {caption}"), ("width", Of(SoundDrawing.Width)), ("height", Of(SoundDrawing.Height)));
            page.Html.Embed("audio", null, "audio/wav", wav, ("controls", "controls"), ("preload", "metadata"), ("aria-label", $"The sound, {caption}"));
            page.Html.Leaf("figcaption", string.Create(CultureInfo.InvariantCulture, $"{caption}, {sound.Duration.TotalSeconds:0.00} s, 0 to {sound.SampleRate / 2000.0:0.#} kHz"));
        }
    }

    private static string Of(int pixels) => pixels.ToString(CultureInfo.InvariantCulture);

    private static double PeakOf(SampleBuffer sound) => sound.Samples.Max(sample => Math.Abs((double)sample));

    private static SampleBuffer? Decode(byte[] content)
    {
        try
        {
            var sound = WavCodec.Instance.Recognises(content) ? WavCodec.Instance.Decode(content, MediaShelf.Limits) : null;
            return sound is { Frames: > 0 } ? sound : null;
        }
        catch (MediaFormatException)
        {
            return null;
        }
    }
}
