namespace Recipes;

internal static class Tickets
{
    public static CaseSource<Ticket> All => Dataset.JsonLines<Ticket>("Data/tickets.jsonl");
}
