using EvalKit.Media;

namespace EvalKit;

/// <summary>What was sent, in one line for people: texts in short, pictures and sounds by size and hash. Nothing is read from it.</summary>
internal static class PromptSummary
{
    private const int MostOfPart = 300;
    private const int Most = 1500;

    /// <param name="prompt">What was sent.</param>
    /// <param name="redaction">Works on the whole texts: what is cut in two is no longer known for a secret.</param>
    public static string Of(Prompt prompt, Redaction redaction) => VisibleText.Of(string.Join(" | ", prompt.Parts.Select(part => Of(part, redaction))), Most);

    private static string Of(PromptPart part, Redaction redaction)
    {
        var content = part switch
        {
            ImagePart image => Media("picture", image.Image.Bytes.Span),
            AudioPart audio => Media("sound", audio.Clip.Bytes.Span),
            _ => VisibleText.Of(redaction.Of(part.ToString() ?? ""), MostOfPart),
        };
        return $"{part.Role.ToString().ToLowerInvariant()}: {content}";
    }

    private static string Media(string kind, ReadOnlySpan<byte> bytes) => FormattableString.Invariant($"{kind} of {bytes.Length} bytes, {ContentHash.Of(bytes)}");
}
