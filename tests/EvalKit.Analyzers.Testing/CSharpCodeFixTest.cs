using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.CSharp.Testing;

/// <summary>A test of one C# analyzer and a code fix: one finding after another, and all at once in document, project and solution.</summary>
public class CSharpCodeFixTest<TAnalyzer, TCodeFix, TVerifier> : CSharpAnalyzerTest<TAnalyzer, TVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
    where TVerifier : IVerifier, new()
{
    private const int MostPasses = 20;

    /// <summary>The files after the fix; those that are not named stay as they are.</summary>
    public SolutionState FixedState { get; } = new("/0/Test", "cs");

    /// <summary>The first source after the fix.</summary>
    public string FixedCode
    {
        set => FixedState.Sources.Add(value);
    }

    /// <summary>Which of several fixes to apply.</summary>
    public string? CodeActionEquivalenceKey { get; set; }

    private protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        await base.RunImplAsync(cancellationToken);
        await CheckAsync("one by one", FixFirstAsync, cancellationToken);
        foreach (var scope in new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution })
            await CheckAsync($"all in the {scope}", (project, found, token) => FixAllAsync(scope, project, found, token), cancellationToken);
    }

    private async Task CheckAsync(string how, Func<Project, ImmutableArray<Diagnostic>, CancellationToken, Task<Project?>> fix, CancellationToken cancellationToken)
    {
        var (project, _) = CreateProject(TestState);
        for (var pass = 0; ; pass++)
        {
            var ids = new TCodeFix().FixableDiagnosticIds;
            var found = (await FindAsync(project, cancellationToken)).Where(d => ids.Contains(d.Id) && d.Location.IsInSource).ToImmutableArray();
            if (found.Length == 0 || await fix(project, found, cancellationToken) is not { } changed) break;
            if (pass >= MostPasses) Fail($"{how}: the fix does not come to an end");
            project = await WithoutAnnotationsAsync(changed, cancellationToken);
        }

        foreach (var (name, content) in FixedState.Sources)
        {
            var (text, _) = Markup.Read(content.ToString().ReplaceLineEndings("\n"));
            var now = (await project.Documents.Single(document => document.FilePath == name).GetTextAsync(cancellationToken)).ToString();
            if (now != text) Fail($"{how}: {name} became\n{now}\nand should be\n{text}");
        }
    }

    private async Task<Project?> FixFirstAsync(Project project, ImmutableArray<Diagnostic> found, CancellationToken cancellationToken)
    {
        foreach (var diagnostic in found)
        {
            var document = project.GetDocument(diagnostic.Location.SourceTree)!;
            if (await ActionAsync(document, diagnostic, cancellationToken) is { } action) return await AppliedAsync(action, project.Id, cancellationToken);
        }

        return null;
    }

    private async Task<Project?> FixAllAsync(FixAllScope scope, Project project, ImmutableArray<Diagnostic> found, CancellationToken cancellationToken)
    {
        var provider = new TCodeFix();
        if (provider.GetFixAllProvider() is not { } all) return await FixFirstAsync(project, found, cancellationToken);
        foreach (var diagnostic in found)
        {
            var document = project.GetDocument(diagnostic.Location.SourceTree)!;
            if (await ActionAsync(document, diagnostic, cancellationToken) is not { } action) continue;
            var context = new FixAllContext(document, provider, scope, action.EquivalenceKey!, [diagnostic.Id], new Found(found), cancellationToken);
            return await all.GetFixAsync(context) is { } fix ? await AppliedAsync(fix, project.Id, cancellationToken) : null;
        }

        return null;
    }

    private async Task<CodeAction?> ActionAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var actions = new List<CodeAction>();
        await new TCodeFix().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellationToken));
        if (actions.Any(action => action.EquivalenceKey is null)) Fail("A code action has no equivalence key, so it cannot be applied to all.");
        return actions.FirstOrDefault(action => CodeActionEquivalenceKey is null || action.EquivalenceKey == CodeActionEquivalenceKey);
    }

    private static async Task<Project> AppliedAsync(CodeAction action, ProjectId id, CancellationToken cancellationToken) =>
        (await action.GetOperationsAsync(cancellationToken)).OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(id)!;

    /// <summary>Formats what the fix asks for and starts from bare text again: annotations would hide what an editor sees.</summary>
    private static async Task<Project> WithoutAnnotationsAsync(Project project, CancellationToken cancellationToken)
    {
        var solution = project.Solution;
        foreach (var id in project.DocumentIds)
        {
            var document = solution.GetDocument(id)!;
            document = await Simplifier.ReduceAsync(document, Simplifier.Annotation, cancellationToken: cancellationToken);
            document = await Formatter.FormatAsync(document, Formatter.Annotation, cancellationToken: cancellationToken);
            solution = solution.WithDocumentText(id, SourceText.From((await document.GetTextAsync(cancellationToken)).ToString()));
        }

        return solution.GetProject(project.Id)!;
    }

    private sealed class Found(ImmutableArray<Diagnostic> all) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(all.Where(d => d.Location.SourceTree?.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(all);
    }
}
