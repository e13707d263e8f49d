using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EvalKit;

/// <summary>One link of a chain: <c>.Ask(…)</c>.</summary>
/// <param name="Name">The verb.</param>
/// <param name="Call">Its call.</param>
/// <param name="IsOwn">False where the link came from a variable or a helper, whose own chain is looked at by itself.</param>
internal sealed record Clause(string Name, IInvocationOperation Call, bool IsOwn)
{
    public IOperation? Argument(string parameter) => Call.Argument(parameter);

    /// <summary>The verb as it stands in the source.</summary>
    public Location Place => Call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
        ? access.Name.GetLocation()
        : Call.Syntax.GetLocation();
}
