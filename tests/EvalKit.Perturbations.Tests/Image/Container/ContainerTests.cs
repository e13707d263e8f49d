using System.Buffers.Binary;
using System.Text;
using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class ContainerTests
{
    private static readonly (string Name, PixelBuffer Picture)[] Sources =
    [
        ("scene", Pictures.Scene(23, 17)), ("translucent scene", Pictures.Scene(9, 14, alpha: 90)), ("transparent scene", Pictures.Scene(5, 5, alpha: 0)),
        ("chart", Pictures.Chart(40, 30)), ("grey", Pictures.Flat(12, 7, 77)), ("grey and translucent", Grey(8, 6)),
        ("pixel", Pictures.Scene(1, 1)), ("column", Pictures.Scene(1, 9)), ("row", Pictures.Scene(300, 1)), ("texture", Pictures.Texture(33, 20)),
    ];

    private static byte[] File(PixelBuffer picture, int level, ulong seed) =>
        ContainerKernel.Encode(picture, new("case", level, level, new CounterRandom(seed)));

    private static IEnumerable<(PixelBuffer Picture, byte[] File)> All(int level) =>
        Sources.SelectMany(source => Enumerable.Range(1, 120).Select(seed => (source.Picture, File(source.Picture, level, (ulong)seed))));

    private static PixelBuffer Grey(int width, int height)
    {
        var picture = new PixelBuffer(width, height);
        for (var i = 0; i < width * height; i++) picture[i % width, i / width] = new((byte)(5 * i), (byte)(5 * i), (byte)(5 * i), (byte)(200 - i));
        return picture;
    }

    private static List<string> ChunksOf(byte[] file)
    {
        var types = new List<string>();
        for (var at = 8; at < file.Length; at += 12 + BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at)))
            types.Add(Encoding.ASCII.GetString(file, at + 4, 4));
        return types;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public static void Every_variant_of_every_picture_decodes_to_the_identical_pixels_from_other_bytes(int level)
    {
        foreach (var (picture, file) in All(level))
        {
            var decoded = PngCodec.Instance.Decode(file, MediaLimits.Default);

            Assert.Equal((picture.Width, picture.Height), (decoded.Width, decoded.Height));
            Assert.Equal(picture.Rgba, decoded.Rgba);
            Assert.NotEqual(PngCodec.Encode(picture), file);
        }
    }

    [Fact]
    public static void Level_0_is_the_canonical_file() => Assert.Equal(PngCodec.Encode(Pictures.Scene(9, 9)), File(Pictures.Scene(9, 9), 0, 1));

    [Fact]
    public static void Levels_bring_their_novelties_and_keep_those_below()
    {
        var plain = All(1).Select(pair => pair.File).ToList();
        Assert.All(plain, file => Assert.All(ChunksOf(file), type => Assert.Contains(type, new[] { "IHDR", "IDAT", "IEND" })));
        Assert.Contains(plain, file => ChunksOf(file).Count > 4);

        var described = All(2).SelectMany(pair => ChunksOf(pair.File)).ToHashSet();
        Assert.Superset(new HashSet<string> { "tEXt", "pHYs", "gAMA", "sRGB", "tIME" }, described);

        var formats = All(3).Select(pair => (Depth: pair.File[24], Colour: pair.File[25])).ToHashSet();
        Assert.Superset(new HashSet<(byte, byte)> { (8, 3), (8, 6), (16, 0), (16, 2), (16, 4), (16, 6) }, formats);
        Assert.Contains(All(3), pair => ChunksOf(pair.File).Contains("tRNS"));

        Assert.All(All(4), pair => Assert.Equal(1, pair.File[28]));

        var turned = All(5).Select(pair => pair.File).ToList();
        Assert.All(turned, file => Assert.Contains("eXIf", ChunksOf(file)));
        Assert.Equal([2, 3, 4, 5, 6, 7, 8], turned.Select(file => (int)file[file.AsSpan().IndexOf("eXIf"u8) + 4 + 18]).Distinct().Order());
        Assert.Contains(turned, file => BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)) == 17);
    }

    [Fact]
    public static void It_writes_last_wherever_it_stands_in_a_chain()
    {
        var prompt = Prompt.User("What is it?").Image(Image.FromPixels(Pictures.Scene(20, 16)));
        var (container, noise) = (Perturb.Image.Container().At(4), Perturb.Image.GaussianNoise().At(200));

        var first = PerturbationChain.Of(container, noise).Apply(prompt, "case", 1).Images[0];
        var last = PerturbationChain.Of(noise, container).Apply(prompt, "case", 1).Images[0];
        var alone = PerturbationChain.Of(noise).Apply(prompt, "case", 1).Images[0];

        Assert.Equal(first, last);
        Assert.NotEqual(alone, last);
        Assert.Equal(alone.Decode().Rgba, last.Decode().Rgba);
        Assert.Equal(alone, last.Canonical());
    }

    [Fact]
    public static void Of_several_the_last_one_writes()
    {
        var prompt = Prompt.User("What is it?").Image(Image.FromPixels(Pictures.Scene(20, 16)));

        var image = PerturbationChain.Of(Perturb.Image.Container().At(5), Perturb.Image.Container().At(1)).Apply(prompt, "case", 1).Images[0];

        Assert.DoesNotContain("eXIf", ChunksOf(image.Bytes.ToArray()));
    }
}
