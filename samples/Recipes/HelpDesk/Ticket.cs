namespace Recipes;

/// <summary>A customer's message and the team that should answer it.</summary>
public sealed record Ticket(string Id, string Text, string Team, string Locale, Difficulty Difficulty, string Template);
