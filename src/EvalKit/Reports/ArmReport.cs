namespace EvalKit;

/// <summary>What a compared subject made of the same trials.</summary>
internal sealed record ArmReport(string Name)
{
    public Tally Clean { get; } = new();

    public Tally Perturbed { get; } = new();
}
