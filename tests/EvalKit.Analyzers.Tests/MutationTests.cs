using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EvalKit;

/// <summary>
/// What an editor sees while somebody types: programs with tokens left out, doubled or exchanged. Whatever they mean, no rule throws.
/// TEST_MUTATIONS=10000 makes more of them, as CI does.
/// </summary>
public sealed class MutationTests
{
    private const int Usual = 800;
    private const int AtOnce = 100;
    private const int Seed = 20260131;

    [Fact]
    public async Task No_broken_source_makes_a_rule_throw()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("TEST_MUTATIONS") ?? $"{Usual}", CultureInfo.InvariantCulture);
        string[] sources = [.. new[] { "bad", "good" }.SelectMany(kind => CorpusTests.Rules(kind).Select(rule => Marks(CorpusTests.Text(kind, rule))))];
        var random = new Random(Seed);
        var world = CSharpCompilation.Create(
            "Mutated", [CSharpSyntaxTree.ParseText(Verify.World, cancellationToken: TestContext.Current.CancellationToken)], Verify.References, new(OutputKind.DynamicallyLinkedLibrary));
        var thrown = new List<string>();
        for (var made = 0; made < count; made += AtOnce)
        {
            var trees = Enumerable.Range(made, Math.Min(AtOnce, count - made)).Select(i => CSharpSyntaxTree.ParseText(
                Mutated(sources[i % sources.Length].Replace("class Evals", $"class Evals{i}", StringComparison.Ordinal), random), path: $"/Evals{i}.cs", cancellationToken: TestContext.Current.CancellationToken));
            var options = new CompilationWithAnalyzersOptions(
                new([]), (exception, _, found) => { lock (thrown) thrown.Add($"{found.Location}: {exception}"); }, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
            await world.AddSyntaxTrees(trees).WithAnalyzers([new EvalAnalyzer()], options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        }

        Assert.Empty(thrown);
    }

    private static string Mutated(string source, Random random)
    {
        var tokens = CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Select(token => token.ToFullString()).ToList();
        for (var edits = 1 + random.Next(3); edits > 0; edits--)
        {
            var at = random.Next(tokens.Count);
            switch (random.Next(3))
            {
                case 0: tokens[at] = ""; break;
                case 1: tokens[at] += tokens[at]; break;
                default: (tokens[at], var other) = (tokens[random.Next(tokens.Count)], tokens[at]); tokens[random.Next(tokens.Count)] = other; break;
            }
        }

        return string.Concat(tokens);
    }

    private static string Marks(string source) => System.Text.RegularExpressions.Regex.Replace(source, @"\{\|EVAL\d{4}:|\|\}", "");
}
