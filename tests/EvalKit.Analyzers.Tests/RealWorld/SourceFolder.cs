using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EvalKit;

/// <summary>The sources of one project, compiled against EvalKit, xUnit and FsCheck with all rules and suppressors, as a build of it would.</summary>
internal sealed class SourceFolder
{
    private SourceFolder(ImmutableArray<Diagnostic> errors, ImmutableArray<Diagnostic> findings, IReadOnlyList<string> evals, int files) =>
        (Errors, Findings, Evals, Files) = (errors, findings, evals, files);

    public ImmutableArray<Diagnostic> Errors { get; }

    /// <summary>What our rules report, hints among them.</summary>
    public ImmutableArray<Diagnostic> Findings { get; }

    /// <summary>How often rules of others speak, silenced or not.</summary>
    public int Reported { get; private init; }

    /// <summary>What others' rules report and ours keep silent.</summary>
    public IReadOnlyList<Diagnostic> Silenced { get; private init; } = [];

    /// <summary><c>Class.Method</c> of every method with [Eval] or with a verdict that throws.</summary>
    public IReadOnlyList<string> Evals { get; }

    public int Files { get; }

    /// <param name="folder">All C# files below it are one compilation; those that a build puts there are left out.</param>
    /// <param name="usings">Namespaces that the project's settings import for every file.</param>
    /// <param name="severities">What a mode makes of rules; null for their own.</param>
    public static async Task<SourceFolder> CheckAsync(string folder, string usings, CancellationToken cancellationToken, IReadOnlyDictionary<string, ReportDiagnostic>? severities = null)
    {
        string[] paths = [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Order(StringComparer.Ordinal)];
        SyntaxTree[] trees = [.. paths.Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), path: path, cancellationToken: cancellationToken))];
        var compilation = CSharpCompilation.Create(
            "Sources", trees.Append(CSharpSyntaxTree.ParseText(usings, cancellationToken: cancellationToken)), Verify.References, new(Kind(trees), specificDiagnosticOptions: severities, nullableContextOptions: NullableContextOptions.Enable));
        var options = new CompilationWithAnalyzersOptions(
            new([]), (problem, _, _) => throw problem, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        var found = await compilation.WithAnalyzers([new EvalAnalyzer(), new ForeignAnalyzer(), new EvalMethodSuppressor()], options).GetAnalyzerDiagnosticsAsync(cancellationToken);
        return new(
            [.. compilation.GetDiagnostics(cancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)],
            [.. found.Where(diagnostic => diagnostic.Id.StartsWith("EVAL", StringComparison.Ordinal))],
            [.. trees.SelectMany(tree => tree.GetRoot(cancellationToken).DescendantNodes().OfType<MethodDeclarationSyntax>()).Where(IsEval).Select(Name)],
            trees.Length)
        {
            Reported = found.Count(diagnostic => !diagnostic.Id.StartsWith("EVAL", StringComparison.Ordinal)),
            Silenced = [.. found.Where(diagnostic => diagnostic.IsSuppressed)],
        };
    }

    /// <summary>The method that a finding stands in.</summary>
    public static string EvalOf(Diagnostic finding) =>
        Name(finding.Location.SourceTree!.GetRoot().FindNode(finding.Location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>()!);

    private static OutputKind Kind(IEnumerable<SyntaxTree> trees) =>
        trees.Any(tree => tree.GetRoot() is CompilationUnitSyntax unit && unit.Members.OfType<GlobalStatementSyntax>().Any()) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;

    private static bool IsEval(MethodDeclarationSyntax method) =>
        method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() == "Eval")
        || method.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == "AssertAsync");

    private static string Name(MethodDeclarationSyntax method) => $"{method.FirstAncestorOrSelf<TypeDeclarationSyntax>()!.Identifier.ValueText}.{method.Identifier.ValueText}";
}
