using EvalKit.Media;

namespace EvalKit;

/// <summary>A picture without and with its perturbation, and what lies between them. All are read and written anew by our own codec.</summary>
internal static class HtmlPictures
{
    public static void Add(byte[] clean, byte[] perturbed, HtmlPage page)
    {
        if (Decode(clean) is not { } before || Decode(perturbed) is not { } after)
        {
            page.Html.Leaf("p", "The pictures cannot be shown here: they are larger than 4 MiB or 4 megapixels, or no pictures.", "quiet");
            return;
        }

        var difference = PictureDifference.Of(before, after);
        List<(string Caption, byte[] Png)> pictures = [("clean", PngCodec.Encode(before)), ("perturbed", PngCodec.Encode(after))];
        if (difference.Picture is { } drawn) pictures.Add(($"difference{difference.Words}", PngCodec.Encode(drawn)));
        if (!page.Media.TryTake([.. pictures.Select(picture => picture.Png)])) return;
        using var row = page.Html.In("div", "media");
        foreach (var (caption, png) in pictures)
        {
            using var figure = page.Html.In("figure");
            page.Html.Embed("img", "image/png", png, ("alt", $"The input, {caption}"), ("loading", "lazy"));
            page.Html.Leaf("figcaption", caption);
        }

        if (difference.Picture is null) page.Html.Leaf("p", difference.Words, "quiet");
    }

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
