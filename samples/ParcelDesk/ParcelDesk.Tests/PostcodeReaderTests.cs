namespace ParcelDesk.Tests;

public sealed class PostcodeReaderTests(ITestOutputHelper output)
{
    private static readonly PostcodeReader Reader = new();

    [Theory]
    [InlineData("postcodes", "easy", 0.85)]
    [InlineData("postcodes", "medium", 0.8)]
    [InlineData("postcodes", "hard", 0.4)]
    [InlineData("pilot", "easy", 0.8)]
    [InlineData("pilot", "medium", 0.75)]
    [InlineData("pilot", "hard", 0.4)]
    public void Reads_most_pictures_of_a_difficulty(string set, string difficulty, double atLeast)
    {
        var cases = CaseData.Lines($"{set}.jsonl").Where(c => c.Text("difficulty") == difficulty).ToList();
        int whole = 0, segmented = 0, digits = 0;
        foreach (var item in cases)
        {
            var (wanted, reading) = (item.Text("postcode"), Reader.Read(CaseData.Picture(item.Text("file"))));
            whole += reading.Text == wanted ? 1 : 0;
            segmented += reading.IsComplete ? 1 : 0;
            digits += reading.IsComplete ? wanted.Zip(reading.Text).Count(p => p.First == p.Second) : 0;
            if (reading.Text != wanted)
                output.WriteLine($"{item.Text("id")}: wanted {wanted}, read {reading.Text}");
        }

        output.WriteLine($"{set} {difficulty}: {whole} of {cases.Count} postcodes, {segmented} cut into five, {digits} digits");
        Assert.True(whole >= atLeast * cases.Count, $"{whole} of {cases.Count} {difficulty} postcodes read");
    }

    [Fact]
    public void Light_ink_on_dark_paper_reads_the_same()
    {
        foreach (var item in CaseData.Lines("postcodes.jsonl").Where(c => c.Text("difficulty") == "easy").Take(10))
        {
            var picture = CaseData.Picture(item.Text("file"));
            var inverted = new GreyPicture(Array.ConvertAll(picture.Pixels.ToArray(), p => (byte)(255 - p)), picture.Width, picture.Height);

            Assert.Equal(Reader.Read(picture).Text, Reader.Read(inverted).Text);
        }
    }

    [Fact]
    public void Blank_paper_is_unreadable()
    {
        var blank = new byte[160 * 40];
        Array.Fill(blank, (byte)240);

        Assert.Equal("", Reader.Read(new GreyPicture(blank, 160, 40)).Text);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 2)]
    [InlineData(200, 1)]
    public void Tiny_pictures_are_unreadable(int width, int height)
    {
        var pixels = new byte[width * height];
        pixels[0] = 200;

        Assert.Equal("", Reader.Read(new GreyPicture(pixels, width, height)).Text);
    }

    [Fact]
    public void Noise_of_any_size_is_answered()
    {
        var chance = new SplitMix(5);
        for (var i = 0; i < 400; i++)
        {
            var (width, height, brightest) = (1 + chance.NextBelow(200), 1 + chance.NextBelow(80), 1 + chance.NextBelow(256));
            var pixels = new byte[width * height];
            for (var pixel = 0; pixel < pixels.Length; pixel++)
                pixels[pixel] = (byte)chance.NextBelow(brightest);

            Assert.InRange(Reader.Read(new GreyPicture(pixels, width, height)).DigitCount, 0, 12);
        }
    }

    [Fact]
    public void Half_a_postcode_is_not_filled_up_to_five()
    {
        var item = CaseData.Lines("postcodes.jsonl").First();
        var picture = CaseData.Picture(item.Text("file"));
        var reading = Reader.Read(picture);
        var width = picture.Width / 2;
        var half = new byte[width * picture.Height];
        for (var y = 0; y < picture.Height; y++)
            picture.Pixels.Span.Slice(y * picture.Width, width).CopyTo(half.AsSpan(y * width));

        Assert.InRange(Reader.Read(new GreyPicture(half, width, picture.Height)).DigitCount, 1, 4);
        Assert.True(reading.IsComplete);
    }
}
