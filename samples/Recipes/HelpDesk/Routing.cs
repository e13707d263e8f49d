namespace Recipes;

/// <summary>A typed answer: the team, and how sure the desk is, 0 to 1.</summary>
public sealed record Routing(string Team, double Confidence);
