using EvalKit.Media;

namespace ParcelDesk.Evals;

internal static class Sound
{
    /// <summary>The tones of a dialling, eight thousand samples a second, as a phone line carries them.</summary>
    public static AudioClip Of(DtmfDialling dialling) => AudioClip.FromSamples(new SampleBuffer(DtmfSynthesizer.Render(dialling), sampleRate: 8_000));
}
