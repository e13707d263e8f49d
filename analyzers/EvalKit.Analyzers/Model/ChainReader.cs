using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EvalKit;

/// <summary>Reads a chain backwards from its outermost link, through variables, and helpers of the same file.</summary>
internal sealed class ChainReader(EvalSymbols symbols, LocalValues locals)
{
    private const int Deepest = 8;

    /// <summary>Null where a further link follows, whose own turn comes.</summary>
    public Chain? Read(IInvocationOperation call)
    {
        if (!symbols.IsLink(call.TargetMethod) || HasFurtherLink(call)) return null;
        var clauses = new List<Clause>();
        var isComplete = Walk(call, clauses, isOwn: true, depth: 0);
        clauses.Reverse();
        return new(clauses, call, isComplete, IsFinal(call, clauses));
    }

    private bool Walk(IOperation? operation, List<Clause> clauses, bool isOwn, int depth)
    {
        while (operation is not null && depth <= Deepest)
        {
            operation = operation.Bare();
            switch (operation)
            {
                case IInvocationOperation call when symbols.IsLink(call.TargetMethod):
                    clauses.Add(new(call.TargetMethod.Name, call, isOwn));
                    if (SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, symbols.Eval)) return true;
                    operation = call.Receiver();
                    continue;
                case ILocalReferenceOperation local:
                    operation = locals.Before(local);
                    break;
                case IConditionalAccessInstanceOperation access:
                    operation = InstanceOf(access);
                    continue;
                case IInvocationOperation call:
                    operation = Value(call.TargetMethod, call);
                    break;
                case IPropertyReferenceOperation property:
                    operation = Value(property.Property.GetMethod, property);
                    break;
                case IFieldReferenceOperation { Field.IsReadOnly: true } field:
                    operation = Initial(field.Field, field);
                    break;
                default:
                    return false;
            }

            isOwn = false;
            depth++;
        }

        return false;
    }

    private bool HasFurtherLink(IInvocationOperation call)
    {
        IOperation inner = call;
        for (var outer = inner.Parent; outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            switch (outer)
            {
                case IConversionOperation or IParenthesizedOperation: continue;
                case IArgumentOperation { Parameter.Ordinal: 0, Parent: IInvocationOperation { TargetMethod.IsExtensionMethod: true } next }: return symbols.IsLink(next.TargetMethod);
                case IInvocationOperation next: return next.Instance == inner && symbols.IsLink(next.TargetMethod);
                case IConditionalAccessOperation: return false;
                default: return false;
            }
        }

        return false;
    }

    private bool IsFinal(IInvocationOperation call, List<Clause> clauses)
    {
        if (clauses.Count > 0 && clauses[clauses.Count - 1].Name is "RunAsync" or "AssertAsync") return true;
        for (var outer = call.Parent; outer is IConversionOperation or IParenthesizedOperation; outer = outer.Parent)
        {
            if (SymbolEqualityComparer.Default.Equals(outer.Type, symbols.Plan)) return true;
        }

        return false;
    }

    private static IOperation? InstanceOf(IConditionalAccessInstanceOperation access)
    {
        for (IOperation? outer = access; outer is not null; outer = outer.Parent)
        {
            if (outer.Parent is IConditionalAccessOperation conditional && conditional.WhenNotNull == outer) return conditional.Operation;
        }

        return null;
    }

    /// <summary>What a helper returns, where it stands in the same file, cannot be overridden and has one way out.</summary>
    private static IOperation? Value(IMethodSymbol? method, IOperation asked)
    {
        if (method is null || method.IsVirtual || method.IsOverride || method.IsAbstract || asked.SemanticModel is not { } model) return null;
        if (method.DeclaringSyntaxReferences.FirstOrDefault() is not { } reference || reference.SyntaxTree != asked.Syntax.SyntaxTree) return null;
        var syntax = reference.GetSyntax();
        var body = syntax switch
        {
            MethodDeclarationSyntax { ExpressionBody.Expression: { } expression } => expression,
            ArrowExpressionClauseSyntax arrow => arrow.Expression,
            AccessorDeclarationSyntax { ExpressionBody.Expression: { } expression } => expression,
            MethodDeclarationSyntax { Body: { } block } => OnlyReturn(block),
            AccessorDeclarationSyntax { Body: { } block } => OnlyReturn(block),
            AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax { Initializer.Value: { } value } property } when IsGetOnly(property) => value,
            _ => null,
        };
        return body is null ? null : model.GetOperation(body);
    }

    private static IOperation? Initial(IFieldSymbol field, IOperation asked) =>
        asked.SemanticModel is { } model
        && field.DeclaringSyntaxReferences.FirstOrDefault() is { } reference && reference.SyntaxTree == asked.Syntax.SyntaxTree
        && reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }
            ? model.GetOperation(value)
            : null;

    /// <summary>The source of a value that never changes: a read-only field, a property with nothing but an initializer, a helper.</summary>
    public static IOperation? Source(IOperation operation) => operation switch
    {
        IFieldReferenceOperation { Field.IsReadOnly: true } field => Initial(field.Field, field),
        IPropertyReferenceOperation property => Value(property.Property.GetMethod, property),
        IInvocationOperation { Arguments.Length: 0 } call => Value(call.TargetMethod, call),
        _ => null,
    };

    private static ExpressionSyntax? OnlyReturn(BlockSyntax block) =>
        block.Statements.Count == 1 && block.Statements[0] is ReturnStatementSyntax { Expression: { } expression } ? expression : null;

    private static bool IsGetOnly(PropertyDeclarationSyntax property) =>
        property.AccessorList?.Accessors.All(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration)) == true;
}
