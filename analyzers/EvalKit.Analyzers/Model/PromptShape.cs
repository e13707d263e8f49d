using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>What is asked, part by part.</summary>
/// <param name="Parts">The parts that are seen.</param>
/// <param name="IsComplete">True where there are no others.</param>
internal sealed record PromptShape(IReadOnlyList<PromptPiece> Parts, bool IsComplete)
{
    public static readonly PromptShape Unknown = new([], false);

    public IEnumerable<PromptPiece> Of(PromptRole role) => Parts.Where(part => part.Role == role);

    public bool Has(PromptRole role)
    {
        for (var i = 0; i < Parts.Count; i++)
        {
            if (Parts[i].Role == role) return true;
        }

        return false;
    }
}

/// <summary>One part of a prompt and where it is written.</summary>
internal sealed record PromptPiece(PromptRole Role, TextShape Text, IOperation Written, TextShape? Output = null);

/// <summary>What a part of a prompt is for.</summary>
internal enum PromptRole
{
    /// <summary>The instruction: user and system text.</summary>
    Instruction,

    /// <summary>A text that is the whole prompt: instruction and input in one.</summary>
    Whole,
    Input,
    Context,
    Choices,
    Example,
    Assistant,
    Image,
    Audio,
    Other,
}
