using EvalKit.Media;

namespace EvalKit;

/// <summary>A picture in a prompt.</summary>
public sealed class ImagePart : PromptPart
{
    /// <summary>A picture that plays <paramref name="role"/>.</summary>
    public ImagePart(Part role, Image image)
        : base(role)
    {
        ArgumentNullException.ThrowIfNull(image);
        Image = image;
    }

    /// <summary>The picture.</summary>
    public Image Image { get; }

    /// <inheritdoc/>
    public override Modality Modality => Modality.Image;

    /// <inheritdoc/>
    public override void AddTo(ContentHasher hasher)
    {
        ArgumentNullException.ThrowIfNull(hasher);
        hasher.Add("image");
        hasher.Add((long)Role);
        hasher.Add(Image.Hash);
    }

    /// <inheritdoc/>
    public override string ToString() => Image.ToString();
}
