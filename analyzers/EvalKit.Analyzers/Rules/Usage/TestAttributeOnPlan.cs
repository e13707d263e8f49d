using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>EVAL0506: a test framework's attribute on a method that only makes a plan.</summary>
internal sealed class TestAttributeOnPlan() : SymbolRule(
    "EVAL0506", Category.Usage, DiagnosticSeverity.Warning,
    "A test that returns a plan does not run it",
    "[{0}] calls {1} and ignores the plan it returns, so nothing is evaluated and the test may pass: use [Eval], or await plan.AssertAsync(…) in the test.")
{
    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "Xunit.FactAttribute", "NUnit.Framework.TestAttribute", "NUnit.Framework.TestCaseAttribute", "NUnit.Framework.TestCaseSourceAttribute", "NUnit.Framework.TheoryAttribute",
        "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute", "TUnit.Core.TestAttribute",
    };

    public override SymbolKind Kind => SymbolKind.Method;

    public override void Check(ISymbol symbol, EvalSymbols symbols, Findings findings)
    {
        var method = (IMethodSymbol)symbol;
        if (method.MethodKind != MethodKind.Ordinary || !ReturnsPlan(method, symbols)) return;
        var attributes = method.GetAttributes();
        if (attributes.Any(attribute => EvalSymbols.Same(attribute.AttributeClass, symbols.EvalAttribute))) return;
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass is { } type && IsTest(type) && attribute.ApplicationSyntaxReference?.GetSyntax() is { } syntax)
                findings.Add(this, syntax.GetLocation(), Name(type), method.Name);
        }
    }

    private static bool ReturnsPlan(IMethodSymbol method, EvalSymbols symbols) => symbols.IsPlan(method.ReturnType)
        || (method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: { Length: 1 } result } && symbols.IsPlan(result[0]));

    private static bool IsTest(INamedTypeSymbol type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (Attributes.Contains(at.ToDisplayString())) return true;
        }

        return false;
    }

    private static string Name(INamedTypeSymbol type) => type.Name.EndsWith("Attribute", StringComparison.Ordinal) ? type.Name.Substring(0, type.Name.Length - 9) : type.Name;
}
