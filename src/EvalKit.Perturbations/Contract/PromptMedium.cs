using EvalKit.Media;

namespace EvalKit;

/// <summary>Whole prompts: small and odd ones, and one with frames, sounds and texts in which every change shows.</summary>
internal sealed class PromptMedium : ContractMedium<Prompt>
{
    private static readonly ImageMedium Picture = new();
    private static readonly AudioMedium Sound = new(isSlow: false);

    public override IReadOnlyList<(string Name, Prompt Value)> EdgeInputs { get; } =
    [
        ("an empty text", ""),
        ("a text alone", "a"),
        ("a 1 × 1 picture alone", Prompt.FromParts([PictureOf(1, 1, 0)])),
        ("two pictures of different size", Prompt.FromParts([PictureOf(1, 1, 0), PictureOf(7, 3, 1)])),
        ("a clip without samples", Prompt.User("").Audio(AudioClip.FromSamples(new([], 16_000)))),
        ("a picture, a sound and an empty text", Prompt.User("").Input("").Image(PictureOf(2, 2, 0).Image).Audio(AudioClip.FromSamples(new([0.5f], 8_000)))),
        ("two turns", Prompt.User("a").Image(PictureOf(2, 3, 0).Image).ThenAssistant("b").ThenUser("c").Image(PictureOf(2, 3, 1).Image)),
        ("an example alone", Prompt.FromParts([new ExamplePart("a", "b")])),
        ("two examples and a text", Prompt.User("c").Example("a", "1").Example("b", "2")),
        ("64 parts", Prompt.FromParts(Enumerable.Range(0, 64).Select(i => (PromptPart)(i % 8 == 7 ? new TextPart(Part.Input, $"text {i}") : PictureOf(4, 3, i))))),
    ];

    public override (string Name, Prompt Value) Ordinary { get; } = ("a prompt with twelve frames, two clips and six examples", Prompt.FromParts(
    [
        new TextPart(Part.User, "What is shown, and what is heard?"),
        .. Enumerable.Range(0, 12).Select(i => PictureOf(24, 20, i)),
        new AudioPart(Part.Input, AudioClip.FromSamples(Sound.Ordinary.Value)),
        new AudioPart(Part.Input, AudioClip.FromSamples(Sound.Ordinary.Value.Resample(8_000))),
        new TextPart(Part.Input, "The delivery left the depot early in the morning, and the driver took the longer road along the river."),
        .. Enumerable.Range(0, 6).Select(i => new ExamplePart($"road {i}", $"river {i}")),
    ]));

    public override double Slack => 1e-6;

    // Other handles, so that what was decoded is another buffer.
    public override Prompt Clone(Prompt value) => Prompt.FromParts(value.Parts.Select(part => part switch
    {
        ImagePart image => new ImagePart(part.Role, Image.FromBytes(image.Image.Bytes)),
        AudioPart audio => new AudioPart(part.Role, AudioClip.FromBytes(audio.Clip.Bytes)),
        _ => part,
    }));

    public override bool Same(Prompt one, Prompt other) => one.Equals(other)
        && one.Images.Zip(other.Images).All(pair => Picture.Same(pair.First.Decode(), pair.Second.Decode()))
        && one.AudioClips.Zip(other.AudioClips).All(pair => Sound.Same(pair.First.Decode(), pair.Second.Decode()));

    /// <summary>As in a chain: neither at severity 0 nor where there is nothing to change. What users write is asked at 0, too.</summary>
    public override Prompt? Run(Perturbation perturbation, Prompt input, in PerturbationContext context)
    {
        var whole = (PromptPerturbation)perturbation;
        if (context.Severity == 0 && whole.Kernel is not CustomPromptKernel) return input;
        var parts = DraftPart.Of(input, []);
        return Prompt.FromParts(whole.Apply(parts, parts, [], context).Select(part => part.Finish(Modality.None, null)));
    }

    public override string? Flaw(Prompt input, Prompt result) => result.Parts.Count == 0 ? "left no part" : null;

    /// <summary>Levenshtein's distance between lists of parts: 1 for a part more or less, up to 1 for another in its place.</summary>
    public override double Distance(Prompt one, Prompt other)
    {
        var row = Enumerable.Range(0, other.Parts.Count + 1).Select(length => (double)length).ToArray();
        foreach (var (i, part) in one.Parts.Index())
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < other.Parts.Count; j++)
            {
                var replaced = diagonal + Distance(part, other.Parts[j]);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(replaced, 1 + Math.Min(row[j], row[j + 1]));
            }
        }

        return row[^1];
    }

    private static double Distance(PromptPart one, PromptPart other) => (one, other) switch
    {
        _ when ReferenceEquals(one, other) => 0,
        (ImagePart a, ImagePart b) => AtMost1(Picture.Distance(a.Image.Decode(), b.Image.Decode()) / (255 * 255)),
        (AudioPart a, AudioPart b) => AtMost1(Sound.Distance(a.Clip.Decode(), b.Clip.Decode())),
        (TextPart a, TextPart b) => a.Text == b.Text ? 0 : TextDistance.Between(a.Text, b.Text) / (double)Math.Max(a.Text.Length, b.Text.Length),
        (ImagePart or AudioPart or TextPart, _) => 2,
        _ => one.ToString() == other.ToString() ? 0 : 2,
    };

    // Of another shape: as far as can be.
    private static double AtMost1(double distance) => double.IsNaN(distance) ? 1 : Math.Min(1, distance);

    /// <summary>A slope with a block that moves from frame to frame.</summary>
    private static ImagePart PictureOf(int width, int height, int frame)
    {
        var picture = new PixelBuffer(width, height);
        for (var i = 0; i < width * height; i++)
        {
            int x = i % width, y = i / width;
            var isBlock = x / 3 == frame % 8 && y / 3 == frame / 8;
            picture[x, y] = isBlock ? new(255, 255, 255) : new((byte)(40 + 160 * x / width), (byte)(40 + 160 * y / height), 80);
        }

        return new ImagePart(Part.Input, Image.FromPixels(picture));
    }
}
