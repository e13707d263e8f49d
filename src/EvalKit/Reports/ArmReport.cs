namespace EvalKit;

/// <summary>What a compared subject made of the same trials.</summary>
internal sealed record ArmReport(string Name)
{
    public OutcomeCounts Clean { get; } = new();

    public OutcomeCounts Perturbed { get; } = new();
}
