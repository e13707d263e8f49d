using EvalKit.Media;

namespace EvalKit;

/// <summary>One piece of a <see cref="Prompt"/>. Immutable.</summary>
public abstract class PromptPart
{
    /// <summary>Creates a part that plays <paramref name="role"/>.</summary>
    protected PromptPart(Part role) => Role = role;

    /// <summary>What the part is for.</summary>
    public Part Role { get; }

    /// <summary>The kind of content, or <see cref="Modality.None"/> for parts that carry none of their own (choices, tools).</summary>
    public abstract Modality Modality { get; }

    /// <summary>Adds all that distinguishes this part to a hash.</summary>
    public abstract void AddTo(ContentHasher hasher);
}
