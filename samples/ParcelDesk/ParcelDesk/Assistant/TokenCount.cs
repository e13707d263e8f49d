using Microsoft.Extensions.AI;

namespace ParcelDesk;

/// <summary>Usage in the unit users know: about four characters of text, or 256 bytes of media, to the token.</summary>
internal static class TokenCount
{
    public static UsageDetails Of(AssistantRequest request, string answer)
    {
        var input = ForText(request.Instructions) + ForText(request.Text) + ForMedia(request.Picture) + ForMedia(request.Sound);
        var output = ForText(answer);
        return new UsageDetails { InputTokenCount = input, OutputTokenCount = output, TotalTokenCount = input + output };
    }

    private static long ForText(string text) => (text.Length + 3) / 4;

    private static long ForMedia(DataContent? media) => media is null ? 0 : (media.Data.Length + 255) / 256;
}
