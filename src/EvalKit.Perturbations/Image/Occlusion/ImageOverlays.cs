using System.Globalization;
using EvalKit.Media;

namespace EvalKit;

/// <summary>What lies on top of a picture and lets it show through.</summary>
internal static class ImageOverlays
{
    /// <summary>AugLy's overlay: size, x and y.</summary>
    public const double Size = 0.15, X = 0.4, Y = 0.8;

    public const string WatermarkText = "SAMPLE";

    private static readonly RowScale Opacity = new("opacity", 0, 10, 25, 50, 75, 100) { Divisor = 100 };

    public static ImagePerturbation Overlay { get; } = OverlayWith(null, Size, X, Y);

    public static ImagePerturbation Watermark { get; } = WatermarkWith(WatermarkText);

    public static ImagePerturbation OverlayWith(Image? picture, double size, double x, double y)
    {
        var options = new List<string>();
        if (picture is not null) options.Add("picture=" + picture.Hash);
        if (size != Size) options.Add(string.Create(CultureInfo.InvariantCulture, $"size={size}"));
        if (x != X) options.Add(string.Create(CultureInfo.InvariantCulture, $"x={x}"));
        if (y != Y) options.Add(string.Create(CultureInfo.InvariantCulture, $"y={y}"));
        return new(
            Definition("image.overlay") with { DrawsChance = false, Options = string.Join(';', options) },
            (source, context) => OverlayKernel.Apply(source, context, picture?.Decode() ?? Sticker.Picture, size, x, y));
    }

    public static ImagePerturbation WatermarkWith(string text)
    {
        var line = new GlyphLine(text, nameof(text));
        return new(
            Definition("image.watermark") with { Options = text == WatermarkText ? "" : "text=" + Uri.EscapeDataString(text) },
            (source, context) => WatermarkKernel.Apply(source, context, line));
    }

    private static PerturbationDefinition Definition(string name) => new()
    {
        Name = name, Version = 1, Modality = Modality.Image, Scale = Opacity,
        LabelEffect = LabelEffect.PreservesUnlessDependent, Changes = Aspect.Detail, MaxTicks = Opacity.MaxTicks,
    };
}
