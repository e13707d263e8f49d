namespace EvalKit;

/// <summary>What a source knows about its cases without reading them.</summary>
/// <param name="Count">How many cases there are.</param>
public sealed record CaseManifest(int Count);
