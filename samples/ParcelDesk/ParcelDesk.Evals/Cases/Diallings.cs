using FsCheck;
using FsCheck.Fluent;

namespace ParcelDesk.Evals;

/// <summary>Generated diallings: one to eight digits within what a phone sends. They shrink to fewer digits, then to plainer ones.</summary>
internal static class Diallings
{
    public static Arbitrary<DtmfDialling> Any { get; } = Arb.From(Generate(), Shrink);

    private static Gen<DtmfDialling> Generate() =>
        from count in Gen.Choose(1, 8)
        from digits in Gen.Choose(0, 9).ListOf(count)
        from seed in Gen.Choose(1, 1_000_000)
        from tone in Gen.Choose(50, 120)
        from gap in Gen.Choose(45, 90)
        from level in Gen.Choose(-200, -50)
        from twist in Gen.Choose(-30, 30)
        select new DtmfDialling(string.Concat(digits), seed, tone, gap, level / 10.0, twist / 10.0);

    private static IEnumerable<DtmfDialling> Shrink(DtmfDialling dialling)
    {
        for (var i = 0; i < dialling.Keys.Length && dialling.Keys.Length > 1; i++) yield return dialling with { Keys = dialling.Keys.Remove(i, 1) };
        if (dialling.TwistDb != 0) yield return dialling with { TwistDb = 0 };
        if (dialling.ToneMilliseconds < 120) yield return dialling with { ToneMilliseconds = 120 };
        if (dialling.GapMilliseconds < 90) yield return dialling with { GapMilliseconds = 90 };
        for (var i = 0; i < dialling.Keys.Length; i++)
        {
            if (dialling.Keys[i] != '0') yield return dialling with { Keys = dialling.Keys.Remove(i, 1).Insert(i, "0") };
        }
    }
}
