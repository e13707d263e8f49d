using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EvalKit;

/// <summary>EVAL0004: the right answer is asked of the very function that is evaluated.</summary>
internal sealed class GradedBySubject() : ChainRule(
    "EVAL0004", Category.Leakage, DiagnosticSeverity.Warning,
    "The expected answer comes from the subject",
    "{0} is what this eval judges, and here it also says what is right: the eval can only show that it agrees with itself. Expect a known answer, or compare versions with .Compare(…) and NoRegression.Against(…).")
{
    public override void Check(EvalReading eval, Findings findings)
    {
        if (eval.Chain.Last("Using") is not { } used || SubjectOf(used) is not { } subject) return;
        foreach (var clause in eval.Chain.All("Expect").Where(clause => clause.IsOwn))
        {
            var call = clause.Call.Arguments.SelectMany(argument => argument.Descendants()).OfType<IInvocationOperation>()
                .FirstOrDefault(inner => SymbolEqualityComparer.Default.Equals(inner.TargetMethod.OriginalDefinition, subject.OriginalDefinition));
            if (call is not null) findings.Add(this, call, $"{subject.ContainingType?.Name}.{subject.Name}");
        }
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
