using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>EVAL0507: <c>[Eval]</c> on a method that gives no plan to run.</summary>
internal sealed class EvalWithoutPlan() : SymbolRule(
    "EVAL0507", Category.Usage, DiagnosticSeverity.Warning,
    "An [Eval] method returns its plan",
    "[Eval] runs the plan that a method returns, and {0} {1}: the test fails before any call. Write public static EvalPlan {0}() => Eval.Over(…)….Require(…).")
{
    public override SymbolKind Kind => SymbolKind.Method;

    public override void Check(ISymbol symbol, EvalSymbols symbols, Findings findings)
    {
        var method = (IMethodSymbol)symbol;
        if (symbols.EvalAttribute is null || method.GetAttributes() is not { IsEmpty: false } attributes || !attributes.Any(attribute => EvalSymbols.Same(attribute.AttributeClass, symbols.EvalAttribute))) return;
        var place = method.Locations.FirstOrDefault();
        if (place is null) return;
        if (!symbols.IsPlan(method.ReturnType))
            findings.Add(this, place, method.Name, method.ReturnsVoid ? "returns nothing" : $"returns {method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}");
        else if (method.IsGenericMethod)
            findings.Add(this, place, method.Name, "is generic, and nothing says for which type to run it");
    }
}
