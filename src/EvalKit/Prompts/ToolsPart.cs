using EvalKit.Media;
using Microsoft.Extensions.AI;

namespace EvalKit;

/// <summary>The tools a model may call; they reach the chat client as <see cref="ChatOptions.Tools"/>.</summary>
public sealed class ToolsPart : PromptPart
{
    /// <summary>Some tools.</summary>
    public ToolsPart(IReadOnlyList<AITool> tools)
        : base(Part.Tools)
    {
        ArgumentNullException.ThrowIfNull(tools);
        Tools = [.. tools];
    }

    /// <summary>The tools, in the order they are offered.</summary>
    public IReadOnlyList<AITool> Tools { get; }

    /// <inheritdoc/>
    public override Modality Modality => Modality.None;

    /// <inheritdoc/>
    public override void AddTo(ContentHasher hasher)
    {
        ArgumentNullException.ThrowIfNull(hasher);
        hasher.Add("tools");
        hasher.Add(Tools.Count);
        foreach (var tool in Tools)
        {
            hasher.Add(tool.Name);
            hasher.Add(tool.Description);
            if (tool is AIFunctionDeclaration function) hasher.Add(function.JsonSchema.GetRawText());
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", Tools.Select(tool => tool.Name));
}
