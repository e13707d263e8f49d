using EvalKit.Media;
using Microsoft.Extensions.AI;

namespace EvalKit;

/// <summary>Sounds as chat content and back. The bytes stay what they are: nothing is decoded or converted.</summary>
public static class AudioClipContent
{
    extension(AudioClip)
    {
        /// <summary>The sound that chat content holds. Its bytes tell the format; the content's media type need only be some <c>audio/…</c>.</summary>
        /// <exception cref="ArgumentException">The content is not a sound.</exception>
        /// <exception cref="MediaFormatException">There are more bytes than the limit of <see cref="MediaLimits.Default"/>.</exception>
        public static AudioClip From(DataContent content)
        {
            ArgumentNullException.ThrowIfNull(content);
            if (content.HasTopLevelMediaType("audio")) return AudioClip.FromBytes(content.Data);
            throw new ArgumentException($"Content of type {content.MediaType} is not a sound: that needs a type that begins with audio/.", nameof(content));
        }
    }

    /// <summary>The sound as chat content: its bytes and media type. The file's name is not sent, since names often tell the answer.</summary>
    /// <exception cref="MediaFormatException">The bytes are of no known sound format.</exception>
    public static DataContent ToDataContent(this AudioClip clip)
    {
        ArgumentNullException.ThrowIfNull(clip);
        return new(clip.Bytes, clip.MediaType);
    }
}
