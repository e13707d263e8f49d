namespace ParcelDesk.Evals;

/// <summary>A mail with its label, <c>spam</c> or <c>mail</c>.</summary>
public sealed record Mail(string Id, string Text, string Label, Difficulty Difficulty);
