using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EvalKit;

/// <summary>EVAL0401: clocks and chance in what is asked or expected.</summary>
internal sealed class UnrepeatableInput() : ChainRule(
    "EVAL0401", Category.Reliability, DiagnosticSeverity.Warning,
    "The eval's input changes from run to run",
    "{0} gives another value in every run, so neither results nor replays are comparable: store the value with the case, or draw it from a seed.")
{
    private static readonly HashSet<string> Clauses = new(StringComparer.Ordinal) { "Over", "ForAll", "Id", "Difficulty", "Slice", "Cluster", "Ask", "Expect", "Under" };
    private static readonly HashSet<string> Members = new(StringComparer.Ordinal)
    {
        "DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "Guid.NewGuid", "Guid.CreateVersion7",
        "Random.Shared", "Environment.TickCount", "Environment.TickCount64", "Stopwatch.GetTimestamp",
    };

    // What each of them is written with, and new() where the type is told elsewhere.
    private static readonly FileWords Words = new("Now", "Today", "NewGuid", "CreateVersion7", "Random", "TickCount", "GetTimestamp", "new(", "new (");

    public override void Check(EvalReading eval, Findings findings)
    {
        if (!Words.StandIn(eval.Chain.End.Syntax.SyntaxTree)) return;
        foreach (var clause in eval.Chain.Clauses)
        {
            if (!clause.IsOwn || !Clauses.Contains(clause.Name)) continue;
            foreach (var operation in clause.Call.Arguments.SelectMany(argument => argument.Value.DescendantsAndSelf()))
            {
                var name = operation switch
                {
                    IPropertyReferenceOperation { Instance: null } property => Name(property.Property),
                    IInvocationOperation { Instance: null } call => Name(call.TargetMethod),
                    IObjectCreationOperation { Type.Name: "Random", Arguments.Length: 0 } random when IsSystem(random.Type) => "new Random()",
                    _ => null,
                };
                if (name is not null && (Members.Contains(name) || name == "new Random()")) findings.Add(this, operation, name);
            }
        }
    }

    private static string? Name(ISymbol member) => IsSystem(member.ContainingType) ? $"{member.ContainingType.Name}.{member.Name}" : null;

    private static bool IsSystem(ITypeSymbol? type) => type?.ContainingNamespace is { Name: "System" or "Diagnostics" };
}
