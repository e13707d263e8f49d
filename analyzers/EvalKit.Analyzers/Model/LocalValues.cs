using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EvalKit;

/// <summary>What local variables hold where they are read. Each body is gone through once.</summary>
internal sealed class LocalValues
{
    private readonly ConditionalWeakTable<IOperation, Dictionary<ILocalSymbol, List<Assigned>>> _bodies = new();

    /// <summary>The only value that a variable ever gets; null where there are several or none is seen.</summary>
    public IOperation? Single(ILocalReferenceOperation local) =>
        Of(local) is { Count: 1 } assigned ? assigned[0].Value : null;

    /// <summary>
    /// The value that a variable has where it is read: the last one written before it in the same straight line of statements. An assignment
    /// counts from its end on, so that <c>e = e.Expect(…)</c> does not find itself.
    /// </summary>
    public IOperation? Before(ILocalReferenceOperation local)
    {
        if (Of(local) is not { } assigned) return null;
        var at = local.Syntax.SpanStart;
        var earlier = assigned.Where(value => value.End <= at).ToList();
        if (earlier.Count == 0) return null;
        var last = earlier[earlier.Count - 1];
        return assigned.Count == 1 || ReferenceEquals(last.Block, BlockOf(local)) ? last.Value : null;
    }

    private List<Assigned>? Of(ILocalReferenceOperation local) =>
        _bodies.GetValue(local.Root(), Read).TryGetValue(local.Local, out var assigned) ? assigned : null;

    private static Dictionary<ILocalSymbol, List<Assigned>> Read(IOperation body)
    {
        var all = new Dictionary<ILocalSymbol, List<Assigned>>(SymbolEqualityComparer.Default);
        foreach (var operation in body.Descendants())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation { Initializer.Value: { } value } declarator: Add(declarator.Symbol, operation, value); break;
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment: Add(target.Local, operation, assignment.Value); break;
                case ICompoundAssignmentOperation { Target: ILocalReferenceOperation target }: Add(target.Local, operation, operation); break;
                case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref, Value: ILocalReferenceOperation target }: Add(target.Local, operation, operation); break;
            }
        }

        return all;

        void Add(ILocalSymbol local, IOperation operation, IOperation value)
        {
            if (!all.TryGetValue(local, out var list)) all.Add(local, list = []);
            list.Add(new(operation.Syntax.Span.End, value, BlockOf(operation)));
        }
    }

    private static IOperation? BlockOf(IOperation operation)
    {
        var parent = operation.Parent;
        while (parent is not null and not IBlockOperation) parent = parent.Parent;
        return parent;
    }

    private readonly record struct Assigned(int End, IOperation Value, IOperation? Block);
}
