using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>An eval as one expression tells it, from its cases to the last clause.</summary>
/// <param name="Clauses">In the order they read.</param>
/// <param name="End">The outermost link, which stands for the chain.</param>
/// <param name="IsComplete">True where every link is seen, from <c>Eval.Over</c> on. What is absent may be reported of such chains alone.</param>
/// <param name="IsFinal">True where no further clause can follow: it is handed out as an <c>EvalPlan</c>, or run.</param>
internal sealed record Chain(IReadOnlyList<Clause> Clauses, IOperation End, bool IsComplete, bool IsFinal)
{
    /// <summary>True where what is not in the chain is nowhere.</summary>
    public bool IsWhole => IsComplete && IsFinal;

    /// <summary>The last clause that is written here, not in a variable or a helper.</summary>
    public Clause? LastOwn
    {
        get
        {
            for (var i = Clauses.Count - 1; i >= 0; i--)
            {
                if (Clauses[i].IsOwn) return Clauses[i];
            }

            return null;
        }
    }

    public IReadOnlyList<Clause> All(string name)
    {
        List<Clause>? found = null;
        for (var i = 0; i < Clauses.Count; i++)
        {
            if (Clauses[i].Name == name) (found ??= []).Add(Clauses[i]);
        }

        return found ?? (IReadOnlyList<Clause>)Array.Empty<Clause>();
    }

    public Clause? Last(string name)
    {
        for (var i = Clauses.Count - 1; i >= 0; i--)
        {
            if (Clauses[i].Name == name) return Clauses[i];
        }

        return null;
    }

    public bool Has(string name) => Last(name) is not null;

    /// <summary>How often each input is tried; null where no constant says it.</summary>
    public double? Trials => Number("Trials", "repeats");

    /// <summary>How many perturbed inputs each case has; null where no constant says it.</summary>
    public double? Samples => Number("Samples", "perCase");

    private double? Number(string clause, string argument) => Last(clause) is { } written ? written.Argument(argument).Number() : 1;
}
