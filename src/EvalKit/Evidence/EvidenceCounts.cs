namespace EvalKit;

/// <summary>Cases by outcome.</summary>
internal readonly record struct EvidenceCounts(long Passed, long Failed, long Missing)
{
    public long Trials => Passed + Failed + Missing;

    public long Scored => Passed + Failed;

    public static EvidenceCounts operator +(EvidenceCounts left, EvidenceCounts right) =>
        new(left.Passed + right.Passed, left.Failed + right.Failed, left.Missing + right.Missing);

    public EvidenceCounts With(bool? passed) => passed switch
    {
        true => this with { Passed = Passed + 1 },
        false => this with { Failed = Failed + 1 },
        null => this with { Missing = Missing + 1 },
    };
}
