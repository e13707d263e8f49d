using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EvalKit;

/// <summary>EVAL0405: a dataset that only this machine has.</summary>
internal sealed class PathOfOneMachine() : CallRule(
    "EVAL0405", Category.Reliability, DiagnosticSeverity.Info,
    "The dataset lies on one machine",
    "\"{0}\" is a path of one machine: elsewhere the eval has no cases. Add the file to the project (CopyToOutputDirectory) and give its path relative to that.")
{
    public override IReadOnlyCollection<string> Names { get; } = ["JsonLines", "Csv", "Folder"];

    public override void Check(IInvocationOperation call, EvalSymbols symbols, Findings findings)
    {
        if (call.TargetMethod.ContainingType is not { Name: "Dataset" } type || !SymbolEqualityComparer.Default.Equals(type, symbols.Find("EvalKit.Dataset"))) return;
        if (call.Arguments.FirstOrDefault()?.Value is { } place && place.ConstantText() is { } path && IsRooted(path)) findings.Add(this, place, path);
    }

    private static bool IsRooted(string path) =>
        path.StartsWith("/", StringComparison.Ordinal) || path.StartsWith("\\", StringComparison.Ordinal) || path.StartsWith("~", StringComparison.Ordinal)
        || (path.Length > 2 && char.IsLetter(path[0]) && path[1] == ':' && path[2] is '/' or '\\');
}
