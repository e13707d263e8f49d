using EvalKit.Media;

namespace EvalKit.Tests;

public static class SoundDrawingTests
{
    [Theory]
    [InlineData(1000)]
    [InlineData(3000)]
    [InlineData(7500)]
    public static void A_tone_is_brightest_at_its_frequency(int hertz)
    {
        var drawing = SoundDrawing.Of(Tone(hertz), seconds: 1, peak: 0.5);

        var brightest = Enumerable.Range(SoundDrawing.Height - 80, 80).MaxBy(y => Light(drawing[160, y]));
        Assert.InRange(SoundDrawing.Height - 0.5 - brightest, 80 * hertz / 8000.0 - 2, 80 * hertz / 8000.0 + 2);
    }

    [Fact]
    public static void Where_a_sound_has_ended_there_is_nothing()
    {
        var drawing = SoundDrawing.Of(Tone(1000), seconds: 2, peak: 0.5);

        Assert.All(Enumerable.Range(0, SoundDrawing.Height), y => Assert.Equal(SpectrumShade.Quietest, drawing[SoundDrawing.Width - 10, y]));
    }

    [Fact]
    public static void The_loudest_sound_fills_the_height_of_the_waveform()
    {
        var drawing = SoundDrawing.Of(Tone(1000), seconds: 1, peak: 0.5);

        Assert.NotEqual(SpectrumShade.Quietest, drawing[160, 0]);
        Assert.NotEqual(SpectrumShade.Quietest, drawing[160, 35]);
        Assert.Equal(SpectrumShade.Quietest, SoundDrawing.Of(Tone(1000), seconds: 1, peak: 1)[160, 2]);
    }

    [Fact]
    public static void A_single_frame_is_drawn() => Assert.Equal(SoundDrawing.Width, SoundDrawing.Of(new([0.5f], 8000), 1.0 / 8000, 0.5).Width);

    [Fact]
    public static void A_louder_level_is_brighter_to_every_eye()
    {
        var lights = Enumerable.Range(-80, 81).Select(level => Light(SpectrumShade.Of(level))).ToList();

        Assert.Equal(lights.Order(), lights);
        Assert.True(lights[^1] > 8 * lights[0]);
    }

    private static SampleBuffer Tone(int hertz) =>
        new([.. Enumerable.Range(0, 16_000).Select(i => (float)(0.5 * Math.Sin(2 * Math.PI * hertz * i / 16_000)))], 16_000);

    private static double Light(Rgba colour) => 0.2126 * colour.R + 0.7152 * colour.G + 0.0722 * colour.B;
}
