namespace EvalKit.Benchmarks;

internal sealed record InvoiceLine(string Item, int Cents)
{
    public IEnumerable<InvoiceLine> Smaller()
    {
        if (Item.Length > 0) yield return this with { Item = "" };
        for (var less = Cents / 2; less > 0; less /= 2) yield return this with { Cents = Cents - less };
    }
}
