using System.Globalization;
using EvalKit.Media;

namespace EvalKit;

/// <summary>A picture without and with its perturbation, and what lies between them. All are read and written anew by our own codec.</summary>
internal static class HtmlPictures
{
    private const int Small = 200;

    public static void Add(byte[] clean, byte[] perturbed, HtmlPage page)
    {
        if (Decode(clean) is not { } before || Decode(perturbed) is not { } after)
        {
            page.Html.Leaf("p", "The pictures cannot be shown here: they are larger than 4 MiB or 4 megapixels, or no pictures.", "quiet");
            return;
        }

        var difference = PictureDifference.Of(before, after);
        List<(string Caption, PixelBuffer Pixels)> pictures = [("clean", before), ("perturbed", after)];
        if (difference.Picture is { } drawn) pictures.Add(($"difference{difference.Words}", drawn));
        var encoded = pictures.ConvertAll(picture => PngCodec.Encode(picture.Pixels));
        if (!page.Media.TryTake(encoded)) return;
        using var row = page.Html.In("div", "media");
        foreach (var ((caption, pixels), png) in pictures.Zip(encoded))
        {
            using var figure = page.Html.In("figure");
            // Enlarged, a small picture shows its pixels.
            page.Html.Embed("img", pixels.Width < Small ? "small" : null, "image/png", png,
                ("alt", $"The input, {caption}"), ("width", Of(pixels.Width)), ("height", Of(pixels.Height)));
            page.Html.Leaf("figcaption", caption);
        }

        if (difference.Picture is null) page.Html.Leaf("p", difference.Words, "quiet");
    }

    private static string Of(int pixels) => pixels.ToString(CultureInfo.InvariantCulture);

    private static PixelBuffer? Decode(byte[] content)
    {
        try
        {
            return PngCodec.Instance.Recognises(content) ? PngCodec.Instance.Decode(content, MediaShelf.Limits) : null;
        }
        catch (MediaFormatException)
        {
            return null;
        }
    }
}
