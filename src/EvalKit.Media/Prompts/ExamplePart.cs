using EvalKit.Media;

namespace EvalKit;

/// <summary>A worked example: an input with the answer it should get.</summary>
public sealed class ExamplePart : PromptPart
{
    /// <summary>An example.</summary>
    public ExamplePart(string input, string output)
        : base(Part.Example)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        Input = input;
        Output = output;
    }

    /// <summary>What the example's user says.</summary>
    public string Input { get; }

    /// <summary>What the example's assistant answers.</summary>
    public string Output { get; }

    /// <inheritdoc/>
    public override Modality Modality => Modality.Text;

    /// <inheritdoc/>
    public override void AddTo(ContentHasher hasher)
    {
        ArgumentNullException.ThrowIfNull(hasher);
        hasher.Add("example");
        hasher.Add(Input);
        hasher.Add(Output);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Input} → {Output}";
}
