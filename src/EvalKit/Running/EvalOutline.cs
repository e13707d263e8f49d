namespace EvalKit;

/// <summary>What an eval consists of, before anything is called.</summary>
internal sealed record EvalOutline(string Id, IReadOnlyList<EvalCell> Cells, int Cases, string Arithmetic, IReadOnlyList<string> Warnings);
