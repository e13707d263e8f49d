using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EvalKit;

/// <summary>What a reply must be, as a tree of conditions.</summary>
internal abstract record ExpectedReply(IOperation Written)
{
    /// <summary>Every condition that must hold for the reply to pass: the leaves that no <c>|</c> and no <c>!</c> is above.</summary>
    public IEnumerable<Condition> Required => this switch
    {
        Condition condition => [condition],
        Both both => both.Left.Required.Concat(both.Right.Required),
        _ => [],
    };

    /// <summary>Every condition, wherever it stands; those under a <c>!</c> are left out.</summary>
    public IEnumerable<Condition> Wanted => this switch
    {
        Condition condition => [condition],
        Both both => both.Left.Wanted.Concat(both.Right.Wanted),
        Either either => either.Left.Wanted.Concat(either.Right.Wanted),
        _ => [],
    };

    /// <summary>A call such as <c>Answer.Contains(t.Team)</c>.</summary>
    /// <param name="Name">The verb of <c>Answer</c>; empty for a helper of the user's own.</param>
    /// <param name="Call">Where it is written, the bar left out.</param>
    /// <param name="Bar">What <c>.AtLeast</c> or <c>.AtMost</c> asks for.</param>
    /// <param name="Texts">The expected texts.</param>
    public sealed record Condition(string Name, IInvocationOperation Call, IOperation? Bar, IReadOnlyList<ExpectedText> Texts, IOperation Written) : ExpectedReply(Written)
    {
        /// <summary>True where upper and lower case are told apart, as is usual.</summary>
        public bool IsOrdinal => Call.Argument("comparison") is null && Call.Argument("options") is null;
    }

    public sealed record Both(ExpectedReply Left, ExpectedReply Right, IOperation Written) : ExpectedReply(Written);

    public sealed record Either(ExpectedReply Left, ExpectedReply Right, IOperation Written) : ExpectedReply(Written);

    public sealed record Not(ExpectedReply Inner, IOperation Written) : ExpectedReply(Written);

    /// <summary>What the source at hand does not tell.</summary>
    public sealed record Opaque(IOperation Written) : ExpectedReply(Written);
}

/// <summary>A text that is expected, and where it is written.</summary>
internal sealed record ExpectedText(TextShape Shape, IOperation Written);
