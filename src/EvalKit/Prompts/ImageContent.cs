using EvalKit.Media;
using Microsoft.Extensions.AI;

namespace EvalKit;

/// <summary>Pictures as chat content and back. The bytes stay what they are: nothing is decoded or converted.</summary>
public static class ImageContent
{
    extension(Image)
    {
        /// <summary>The picture that chat content holds. Its bytes tell the format; the content's media type need only be some <c>image/…</c>.</summary>
        /// <exception cref="ArgumentException">The content is not a picture.</exception>
        /// <exception cref="MediaFormatException">There are more bytes than the limit of <see cref="MediaLimits.Default"/>.</exception>
        public static Image From(DataContent content)
        {
            ArgumentNullException.ThrowIfNull(content);
            if (content.HasTopLevelMediaType("image")) return Image.FromBytes(content.Data);
            throw new ArgumentException($"Content of type {content.MediaType} is not a picture: that needs a type that begins with image/.", nameof(content));
        }
    }

    /// <summary>The picture as chat content: its bytes and media type. The file's name is not sent, since names often tell the answer.</summary>
    /// <exception cref="MediaFormatException">The bytes are of no known picture format.</exception>
    public static DataContent ToDataContent(this Image image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return new(image.Bytes, image.MediaType);
    }
}
