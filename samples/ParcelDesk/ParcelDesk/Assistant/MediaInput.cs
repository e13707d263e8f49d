using EvalKit;
using EvalKit.Media;
using Microsoft.Extensions.AI;

namespace ParcelDesk;

/// <summary>Decodes what came with a message; null where it cannot be decoded.</summary>
internal static class MediaInput
{
    public static GreyPicture? Picture(DataContent content)
    {
        try
        {
            var pixels = Image.FromBytes(content.Data).Decode();
            return GreyPicture.FromRgba(pixels.Rgba, pixels.Width, pixels.Height);
        }
        catch (MediaFormatException)
        {
            return null;
        }
    }

    public static HeardSound? Sound(DataContent content)
    {
        try
        {
            var sound = AudioClip.FromBytes(content.Data).Decode();
            return DtmfDecoder.Supports(sound.SampleRate) ? HeardSound.FromInterleaved(sound.Samples, sound.SampleRate, sound.Channels) : null;
        }
        catch (MediaFormatException)
        {
            return null;
        }
    }
}
