using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EvalKit;

/// <summary>EVAL0403: a catch that turns a red eval green.</summary>
internal sealed class SwallowedVerdict() : CallRule(
    "EVAL0403", Category.Reliability, DiagnosticSeverity.Warning,
    "A catch hides the verdict",
    "AssertAsync says by an exception that a gate failed, and this catch drops it: the test passes whatever the model does. Let it through, or look at the result of RunAsync.")
{
    public override IReadOnlyCollection<string> Names { get; } = ["AssertAsync"];

    public override void Check(IInvocationOperation call, EvalSymbols symbols, Findings findings)
    {
        if (!SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, symbols.Plan)) return;
        IOperation inner = call;
        for (var outer = call.Parent; outer is not null && outer is not IAnonymousFunctionOperation; (inner, outer) = (outer, outer.Parent))
        {
            if (outer is not ITryOperation attempt || attempt.Body != inner) continue;
            var hiding = attempt.Catches.FirstOrDefault(handler => Takes(handler, symbols) && !Answers(handler));
            if (hiding is not null) findings.Add(this, ((CatchClauseSyntax)hiding.Syntax).CatchKeyword.GetLocation());
        }
    }

    private static bool Takes(ICatchClauseOperation handler, EvalSymbols symbols) =>
        handler.Filter is null && (handler.ExceptionType is not { } type || SymbolEqualityComparer.Default.Equals(type, symbols.Find("System.Exception"))
            || SymbolEqualityComparer.Default.Equals(type, symbols.Find("EvalKit.EvalFailedException")) || type.SpecialType == SpecialType.System_Object);

    /// <summary>Throws again, asserts or reports: any use of what was caught counts.</summary>
    private static bool Answers(ICatchClauseOperation handler) => handler.Handler.Descendants().Any(operation =>
        operation is IThrowOperation
        || (operation is ILocalReferenceOperation caught && handler.Locals.Contains(caught.Local, SymbolEqualityComparer.Default))
        || operation is IInvocationOperation { TargetMethod.Name: "Fail" or "Exit" or "FailFast" });
}
