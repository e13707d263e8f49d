namespace EvalKit;

/// <summary>An expectation of which something is known before there is a reply.</summary>
internal interface IForeseeable
{
    /// <summary>Whether grading calls no model and no service: then a reply can be graded for nothing.</summary>
    bool IsFree { get; }

    /// <summary>Texts that would pass, as far as the expectation names any; each is as good as the others.</summary>
    IReadOnlyList<ExpectedAnswer> Answers { get; }
}
