using Microsoft.Extensions.AI;

namespace ParcelDesk;

/// <summary>Decodes what came with a message; null where it cannot be decoded.</summary>
internal static class MediaInput
{
    public static GreyPicture? Picture(DataContent content) =>
        throw new NotSupportedException($"{content.MediaType}: pictures wait for the codecs of EvalKit.Media.");

    public static HeardSound? Sound(DataContent content) =>
        throw new NotSupportedException($"{content.MediaType}: sounds wait for the codecs of EvalKit.Media.");
}
