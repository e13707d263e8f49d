using System.Text.Json.Nodes;
using EvalKit.Media;

namespace EvalKit.Benchmarks;

/// <summary>What is timed beside other libraries.</summary>
internal static class ImageRows
{
    private const int Severity = 3;

    // imagecorruptions' names, where they are not ours with underscores.
    private static readonly Dictionary<string, string> TheirNames = new() { ["jpeg-artefacts"] = "jpeg_compression" };

    /// <summary>The nineteen, with lengths that scale with the picture or with the published ones.</summary>
    public static IReadOnlyList<ImageRow> Corruptions(PixelBuffer picture, CorruptionSet set) =>
    [
        .. PublishedCorruptions.Of(set, validation: true).Select(member =>
        {
            var name = member.Definition.ShortName;
            var theirs = TheirNames.GetValueOrDefault(name) ?? name.Replace('-', '_');
            return new ImageRow(
                name, AtTicks(member, picture, member.Scale.TicksAtMost(Severity)), "imagecorruptions",
                new() { ["library"] = "imagecorruptions", ["do"] = theirs, ["severity"] = Severity }, Megapixels(picture));
        }),
    ];

    /// <summary>Single operations with the same parameter.</summary>
    public static IReadOnlyList<ImageRow> Operations(PixelBuffer picture)
    {
        var blur = Published("gaussian-blur");
        var motion = Published("motion-blur");
        var box = (ImagePerturbation)Perturb.Image.Resize(filter: ResizeFilter.Box);
        return
        [
            Row("gaussian noise σ 0.08", Of(Member("gaussian-noise"), picture, 0.08), "gaussian_noise", picture, 20),
            Row("gaussian blur σ 1", Of(blur, picture, 1), "gaussian_blur", picture, 1),
            Row("gaussian blur σ 3", Of(blur, picture, 3), "gaussian_blur", picture, 3),
            Row("motion blur, line of 31", Of(motion, picture, 5), "motion_blur", picture, 31),
            Row("defocus radius 8", Of(Published("defocus-blur"), picture, 8), "defocus_blur", picture, 8),
            Row("rotation 5°", Of(Member("rotation"), picture, 5), "rotation", picture, 5),
            Row("perspective 0.05", Of(Member("perspective"), picture, 0.05), "perspective", picture, 0.05),
            Row("resize × 0.5, box", Of(box, picture, 0.5), "resize_area", picture, 0.5),
            Row("resize × 0.37, box", Of(box, picture, 0.37), "resize_area", picture, 0.37),
            Row("contrast × 0.8", Of(Member("contrast"), picture, 0.8), "brightness_contrast", picture, 0.8),
            Row("gamma, as any table", Of(Member("gamma-darken"), picture, 1.4), "table", picture, 0.8),
            Row("saturation × 2", Of(Member("saturate-up"), picture, 2), "saturation", picture, 2),
            Row("horizontal flip", Of(Member("horizontal-flip"), picture, 1), "flip", picture),
            Row("pixelate 0.5", Of(Member("pixelate"), picture, 0.5), "pixelate", picture, 0.5),
            Row("JPEG artefacts, quality 25", Of(Member("jpeg-artefacts"), picture, 25), "jpeg", picture, 25),
        ];
    }

    private static ImageRow Row(string name, Action own, string theirs, PixelBuffer picture, params double[] with) => new(
        name, own, "OpenCV", new() { ["library"] = "opencv", ["do"] = theirs, ["with"] = new JsonArray([.. with.Select(value => value % 1 == 0 ? JsonValue.Create((int)value) : JsonValue.Create(value))]) },
        Megapixels(picture));

    private static ImagePerturbation Published(string name) =>
        PublishedCorruptions.Of(CorruptionSet.ImageNetC, validation: true).Single(member => member.Definition.ShortName == name);

    private static ImagePerturbation Member(string name) =>
        Catalogue.Families.SelectMany(family => family.Members).OfType<ImagePerturbation>().Single(member => member.Definition.ShortName == name);

    private static Action Of(ImagePerturbation member, PixelBuffer picture, double amount) => AtTicks(member, picture, member.Scale.TicksOfAmount(amount));

    private static Action AtTicks(ImagePerturbation member, PixelBuffer picture, int ticks)
    {
        var context = new PerturbationContext("speed", member.Scale.AmountAt(ticks), member.Scale.SeverityAt(ticks), new CounterRandom(1));
        return () => member.Run(picture, context);
    }

    private static double Megapixels(PixelBuffer picture) => picture.Width * picture.Height / 1e6;
}
