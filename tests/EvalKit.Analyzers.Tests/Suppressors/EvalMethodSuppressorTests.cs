using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EvalKit;

/// <summary>What other analyzers say of evals for want of knowing them is silent; what they say of everything else is not.</summary>
public static class EvalMethodSuppressorTests
{
    [Fact]
    public static async Task An_eval_asserts_by_its_gates_and_has_a_sentence_for_a_name() => Assert.Equal(
        ["CA1707", "S2699"],
        await SilencedIn("[Eval] public static EvalPlan Reads_a_total() => null!;"));

    [Fact]
    public static async Task A_test_that_judges_an_eval_asserts_and_need_not_use_the_verdict() => Assert.Equal(
        ["IDE0058", "S2699"],
        await SilencedIn("[Xunit.Fact] public static async Task Reads_a_total(EvalPlan plan) { await plan.AssertAsync(default(System.Threading.CancellationToken)); }"));

    [Theory]
    [InlineData("[Xunit.Fact] public static void Reads_a_total() { System.Console.ReadLine(); }")]
    [InlineData("[Xunit.Fact] public static async Task Reads_a_total(Other plan) { await plan.AssertAsync(); } public sealed class Other { public Task<int> AssertAsync() => Task.FromResult(1); }")]
    [InlineData("[Xunit.Fact] public static async Task Reads_a_total(EvalPlan plan) { await plan.RunAsync(); }")]
    public static async Task What_is_no_eval_stays_reported(string members) => Assert.Empty(await SilencedIn(members));

    private static async Task<IEnumerable<string>> SilencedIn(string members)
    {
        var source = $"using System.Threading.Tasks; using EvalKit; public static class Sample {{ {members} }}";
        var compilation = CSharpCompilation.Create("Sample", [CSharpSyntaxTree.ParseText(source)], Verify.References, new(OutputKind.DynamicallyLinkedLibrary));
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var all = await compilation.WithAnalyzers([new ForeignAnalyzer(), new EvalMethodSuppressor()], new CompilationWithAnalyzersOptions(
            new([]), (problem, _, _) => throw problem, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return all.Where(diagnostic => diagnostic.IsSuppressed).Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal);
    }
}
