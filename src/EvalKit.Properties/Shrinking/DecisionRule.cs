namespace EvalKit;

/// <summary>When tests of one candidate are enough, and what they then say.</summary>
internal abstract class DecisionRule
{
    /// <summary>One test decides: for deterministic subjects.</summary>
    public static DecisionRule Single { get; } = new MajorityRule(1);

    /// <summary>Two equal answers of three decide.</summary>
    public static DecisionRule MajorityOfThree { get; } = new MajorityRule(3);

    public abstract CandidateDecision Judge(int failures, int holds);

    /// <summary>How many more tests are certain to be made: these can be in flight together without waste.</summary>
    public int CertainlyNeeded(int failures, int holds)
    {
        var more = 0;
        while (Judge(failures + more, holds) == CandidateDecision.Open && Judge(failures, holds + more) == CandidateDecision.Open) more++;
        return more;
    }
}
