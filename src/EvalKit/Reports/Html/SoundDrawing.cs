using EvalKit.Media;

namespace EvalKit;

/// <summary>A sound's waveform above its spectrogram, of its first channel, on the scale of the longest and loudest that stands beside it.</summary>
internal static class SoundDrawing
{
    public const int Width = 320;
    public const int Height = Waves + Gap + Rows;

    private const int Waves = 36;
    private const int Gap = 2;
    private const int Rows = 80;
    private static readonly Rgba Wave = new(0x8f, 0xb8, 0xde);

    /// <param name="sound">At least a frame.</param>
    /// <param name="seconds">What the whole width lasts.</param>
    /// <param name="peak">The amplitude that fills the height of the waveform.</param>
    public static PixelBuffer Of(SampleBuffer sound, double seconds, double peak)
    {
        var drawing = new PixelBuffer(Width, Height);
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++) drawing[x, y] = SpectrumShade.Quietest;
        }

        var framesPerColumn = Math.Max(1, seconds * sound.SampleRate / Width);
        DrawWaves(sound, framesPerColumn, Math.Max(peak, 1e-6), drawing);
        DrawSpectra(sound, framesPerColumn, drawing);
        return drawing;
    }

    private static void DrawWaves(SampleBuffer sound, double framesPerColumn, double peak, PixelBuffer drawing)
    {
        for (var x = 0; x < Width; x++)
        {
            var first = (int)(x * framesPerColumn);
            var end = Math.Min(sound.Frames, Math.Max(first + 1, (int)((x + 1) * framesPerColumn)));
            if (first >= end) return;
            double low = double.MaxValue, high = double.MinValue;
            for (var frame = first; frame < end; frame++)
            {
                var sample = sound.Samples[frame * sound.Channels] / peak;
                (low, high) = (Math.Min(low, sample), Math.Max(high, sample));
            }

            for (var y = RowOf(high); y <= RowOf(low); y++) drawing[x, y] = Wave;
        }
    }

    private static int RowOf(double sample) => (int)Math.Round((1 - Math.Clamp(sample, -1, 1)) / 2 * (Waves - 1));

    private static void DrawSpectra(SampleBuffer sound, double framesPerColumn, PixelBuffer drawing)
    {
        var spectra = new ShortSpectrum(sound);
        for (var x = 0; x < Width; x++)
        {
            var centre = (int)((x + 0.5) * framesPerColumn);
            if (centre >= sound.Frames) return;
            spectra.MoveTo(centre);
            for (var row = 0; row < Rows; row++)
                drawing[x, Height - 1 - row] = SpectrumShade.Of(spectra.LoudestBetween((double)row / Rows, (row + 1.0) / Rows));
        }
    }
}
