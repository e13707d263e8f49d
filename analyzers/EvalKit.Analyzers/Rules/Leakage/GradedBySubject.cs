using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EvalKit;

/// <summary>EVAL0004: the right answer is asked of the very function that is evaluated.</summary>
internal sealed class GradedBySubject() : ChainRule(
    "EVAL0004", Category.Leakage, DiagnosticSeverity.Warning,
    "The expected answer comes from the subject",
    "{0} is what this eval judges, and here it also says what is right: the eval can only show that it agrees with itself. Expect a known answer, or compare versions with .Compare(…) and NoRegression.Against(…).")
{
    private static readonly FileWords Escapes = new();

    public override void Check(EvalReading eval, Findings findings)
    {
        if (eval.Chain.Last("Using") is not { } used || SubjectOf(used) is not { } subject) return;
        foreach (var clause in eval.Chain.All("Expect"))
        {
            if (!clause.IsOwn || !MayName(clause, subject)) continue;
            var call = clause.Call.Arguments.SelectMany(argument => argument.Descendants()).OfType<IInvocationOperation>()
                .FirstOrDefault(inner => SymbolEqualityComparer.Default.Equals(inner.TargetMethod.OriginalDefinition, subject.OriginalDefinition));
            if (call is not null) findings.Add(this, call, $"{subject.ContainingType?.Name}.{subject.Name}");
        }
    }

    /// <summary>Whether the method's name stands in what is expected. A delegate is called without a name, and a name may be written with escapes.</summary>
    private static bool MayName(Clause clause, IMethodSymbol subject)
    {
        if (subject.MethodKind == MethodKind.DelegateInvoke || clause.Call.TargetMethod.IsExtensionMethod || Escapes.StandIn(clause.Call.Syntax.SyntaxTree) || clause.Call.Syntax is not InvocationExpressionSyntax call) return true;
        var span = call.ArgumentList.Span;
        return FileWords.TextOf(call.SyntaxTree).IndexOf(subject.Name, span.Start, span.Length, StringComparison.Ordinal) >= 0;
    }

    /// <summary>The method that is handed over, or the one that a lambda passes its prompt to.</summary>
    private static IMethodSymbol? SubjectOf(Clause used)
    {
        if (used.Argument("subject") is not { } subject) return null;
        if (subject.MethodGroup() is { } method) return method;
        return subject.Lambda() is { } lambda && lambda.Body.OnlyReturn()?.Bare() is IInvocationOperation call
            && call.Arguments.Any(argument => argument.Value.Bare() is IParameterReferenceOperation parameter && SymbolEqualityComparer.Default.Equals(parameter.Parameter, lambda.Symbol.Parameters.FirstOrDefault()))
            ? call.TargetMethod
            : null;
    }
}
