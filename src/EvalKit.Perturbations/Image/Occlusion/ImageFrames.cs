namespace EvalKit;

/// <summary>The picture as it comes back from other programs: captioned, photographed off a screen, pasted into a sheet.</summary>
internal static class ImageFrames
{
    public const string CaptionText = "NOBODY: LITERALLY NOBODY:";

    public const string TitleText = "Picture viewer";

    public static ImagePerturbation MemeBorder { get; } = MemeBorderWith(CaptionText);

    public static ImagePerturbation ScreenshotFrame { get; } = ScreenshotFrameWith(TitleText);

    public static ImagePerturbation Collage { get; } = new(
        Definition("image.collage", new("fraction", 0, 10, 25, 50, 75, 100) { Divisor = 100 }), CollageKernel.Apply);

    /// <summary>AugLy's caption is 250 pixels high, whatever the picture.</summary>
    public static ImagePerturbation MemeBorderWith(string caption)
    {
        var line = new GlyphLine(caption, nameof(caption));
        return new(
            Definition("image.meme-border", new("fraction", 0, 50, 100, 150, 200, 300) { Divisor = 1000 }) with
            {
                DrawsChance = false, Options = caption == CaptionText ? "" : "caption=" + Uri.EscapeDataString(caption),
            },
            (source, context) => FrameKernel.Caption(source, context, line));
    }

    public static ImagePerturbation ScreenshotFrameWith(string title)
    {
        var line = new GlyphLine(title, nameof(title));
        return new(
            Definition("image.screenshot-frame", new("fraction", 0, 40, 80, 120, 200, 300) { Divisor = 1000 }) with
            {
                DrawsChance = false, Options = title == TitleText ? "" : "title=" + Uri.EscapeDataString(title),
            },
            (source, context) => FrameKernel.Window(source, context, line));
    }

    private static PerturbationDefinition Definition(string name, RowScale scale) => new()
    {
        Name = name, Version = 1, Modality = Modality.Image, Scale = scale,
        LabelEffect = LabelEffect.Preserves, Changes = Aspect.Position | Aspect.Scale, MaxTicks = scale.MaxTicks, KeepsSize = false,
    };
}
