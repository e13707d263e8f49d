using EvalKit.Media;

namespace EvalKit;

/// <summary>A text in a prompt.</summary>
public sealed class TextPart : PromptPart
{
    /// <summary>A text that plays <paramref name="role"/>.</summary>
    public TextPart(Part role, string text)
        : base(role)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
    }

    /// <summary>The text as it is sent.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override Modality Modality => Modality.Text;

    /// <inheritdoc/>
    public override void AddTo(ContentHasher hasher)
    {
        ArgumentNullException.ThrowIfNull(hasher);
        hasher.Add("text");
        hasher.Add((long)Role);
        hasher.Add(Text);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
