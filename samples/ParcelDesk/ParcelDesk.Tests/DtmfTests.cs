namespace ParcelDesk.Tests;

public sealed class DtmfTests(ITestOutputHelper output)
{
    private static readonly DtmfDecoder Decoder = new();

    [Theory]
    [InlineData(8_000)]
    [InlineData(11_025)]
    [InlineData(16_000)]
    [InlineData(22_050)]
    [InlineData(44_100)]
    [InlineData(48_000)]
    public void Every_key_comes_back_at_every_rate(int rate)
    {
        var sound = DtmfSynthesizer.Render(new DtmfDialling("123A456B789C*0#D", 1), rate);

        Assert.Equal("123A456B789C*0#D", Decoder.Decode(sound, rate).Keys);
    }

    [Theory]
    [InlineData(60, 45, -9, 0, -120)]
    [InlineData(80, 60, -36, 0, -120)]
    [InlineData(80, 60, -9, 8, -120)]
    [InlineData(80, 60, -9, -8, -120)]
    [InlineData(80, 60, -9, 0, -28)]
    public void Repeated_keys_survive(int tone, int gap, double level, double twist, double background)
    {
        var dialling = new DtmfDialling("1155900", 7, tone, gap, level, twist, background);

        Assert.Equal("1155900", Decoder.Decode(DtmfSynthesizer.Render(dialling), 8_000).Keys);
    }

    [Fact]
    public void Hash_is_a_key_but_not_a_digit() =>
        Assert.Equal("40213", Decoder.Decode(DtmfSynthesizer.Render(new DtmfDialling("40213#", 2)), 8_000).Digits);

    [Theory]
    [InlineData(-120)]
    [InlineData(-20)]
    public void Silence_and_noise_hold_no_keys(double background)
    {
        var dialling = new DtmfDialling("", 3, GapMilliseconds: 1_000, BackgroundDb: background);

        Assert.Equal("", Decoder.Decode(DtmfSynthesizer.Render(dialling), 8_000).Keys);
    }

    [Fact]
    public void Rendering_repeats_to_the_bit()
    {
        var dialling = new DtmfDialling("90210", 4, BackgroundDb: -30);

        Assert.Equal(DtmfSynthesizer.Render(dialling), DtmfSynthesizer.Render(dialling));
    }

    [Theory]
    [InlineData("easy", 20)]
    [InlineData("medium", 19)]
    [InlineData("hard", 12)]
    public void Hears_most_cases(string difficulty, int atLeast)
    {
        var right = 0;
        foreach (var item in CaseData.Lines("keyed.jsonl").Where(c => c.Text("difficulty") == difficulty))
        {
            var sound = DtmfSynthesizer.Render(item.Dialling());
            var heard = Decoder.Decode(sound, 8_000).Digits;
            Assert.True(sound.Length <= 1.2 * 8_000, $"{item.Text("id")} lasts {sound.Length / 8_000.0} s");
            right += heard == item.Text("postcode") ? 1 : 0;
            if (heard != item.Text("postcode"))
                output.WriteLine($"{item.Text("id")}: wanted {item.Text("postcode")}, heard {heard}");
        }

        output.WriteLine($"{difficulty}: {right} of 20");
        Assert.True(right >= atLeast, $"{right} of 20 {difficulty} clips heard");
    }

    [Fact]
    public void Stored_clips_equal_the_rendered_ones()
    {
        foreach (var item in CaseData.Lines("keyed.jsonl").Where(c => c.TryGetProperty("file", out _)))
        {
            var stored = CaseData.Bytes(item.Text("file"));
            var rendered = ParcelDesk.Training.WavWriter.Write(DtmfSynthesizer.Render(item.Dialling()), 8_000);

            Assert.Equal(rendered, stored);
        }
    }
}
