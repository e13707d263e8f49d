using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Properties.Tests;

/// <summary>A user's generated case: a class without value equality, and a shrinker of the user's own.</summary>
internal sealed class Invoice(IReadOnlyList<Line> lines)
{
    public IReadOnlyList<Line> Lines { get; } = lines;

    public override string ToString() => string.Join(" + ", Lines);
}

internal sealed record Line(string Item, int Cents)
{
    public override string ToString() => FormattableString.Invariant($"{Item}:{Cents}");
}

internal static class Invoices
{
    public static Arbitrary<Invoice> Arbitrary { get; } = Arb.From(Generated(), Smaller);

    /// <summary>The planted fault: a line of 10.00 or more is left out of the sum.</summary>
    public static bool Misread(Invoice invoice) => invoice.Lines.Any(line => line.Cents >= 1000);

    public static bool IsMinimal(Invoice invoice) => invoice.Lines is [{ Item: "", Cents: 1000 }];

    private static Gen<Invoice> Generated() =>
        from count in Gen.Choose(1, 12)
        from lines in (from item in Gen.Elements("tea", "bread", "sugar") from cents in Gen.Choose(1, 2000) select new Line(item, cents)).ListOf(count)
        select new Invoice([.. lines]);

    public static IEnumerable<Invoice> Smaller(Invoice invoice)
    {
        for (var half = invoice.Lines.Count / 2; half > 0; half /= 2)
        {
            for (var from = 0; from + half <= invoice.Lines.Count; from += half)
            {
                yield return new([.. invoice.Lines.Take(from), .. invoice.Lines.Skip(from + half)]);
            }
        }

        for (var i = 0; i < invoice.Lines.Count; i++)
        {
            foreach (var line in Smaller(invoice.Lines[i])) yield return new([.. invoice.Lines.Select((old, j) => j == i ? line : old)]);
        }
    }

    private static IEnumerable<Line> Smaller(Line line)
    {
        if (line.Item.Length > 0) yield return line with { Item = "" };
        for (var less = line.Cents / 2; less > 0; less /= 2) yield return line with { Cents = line.Cents - less };
    }
}
