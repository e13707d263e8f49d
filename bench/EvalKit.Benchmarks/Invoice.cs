using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Benchmarks;

/// <summary>A generated case with a planted fault: a line of 10.00 or more is misread.</summary>
internal sealed record Invoice(IReadOnlyList<InvoiceLine> Lines)
{
    public static Arbitrary<Invoice> Arbitrary { get; } = Arb.From(
        from count in Gen.Choose(1, 12)
        from lines in (from item in Gen.Elements("tea", "bread", "sugar") from cents in Gen.Choose(1, 2000) select new InvoiceLine(item, cents)).ListOf(count)
        select new Invoice([.. lines]),
        invoice => invoice.Smaller());

    public bool IsMisread => Lines.Any(line => line.Cents >= 1000);

    public bool IsMinimal => Lines is [{ Item: "", Cents: 1000 }];

    private IEnumerable<Invoice> Smaller()
    {
        for (var part = Lines.Count / 2; part > 0; part /= 2)
        {
            for (var from = 0; from + part <= Lines.Count; from += part) yield return new([.. Lines.Take(from), .. Lines.Skip(from + part)]);
        }

        for (var i = 0; i < Lines.Count; i++)
        {
            foreach (var line in Lines[i].Smaller()) yield return new([.. Lines.Take(i), line, .. Lines.Skip(i + 1)]);
        }
    }
}
