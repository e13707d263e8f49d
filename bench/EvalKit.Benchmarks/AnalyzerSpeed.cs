using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EvalKit.Benchmarks;

/// <summary>
/// What the rules cost in a compiler that is warm: 2,000 evals of seven clauses in 100 files, helpers in other files, a fault in each twentieth. Binding,
/// which every compilation pays, is done before; an analyzer without rules shows what the driver itself costs,
/// and xUnit's analyzers, which come with xunit.v3, what users pay anyway for the same sources.
/// </summary>
internal static class AnalyzerSpeed
{
    private const int Files = 100;
    private const int EvalsPerFile = 20;
    private const int Rounds = 7;

    public static async Task PrintAsync()
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) && !Path.GetFileName(path).StartsWith("EvalKit.Analyzers", StringComparison.Ordinal))
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path)).ToArray();
        var without = references.Where(reference => !Path.GetFileName(reference.Display!).StartsWith("EvalKit", StringComparison.Ordinal)).ToArray();
        foreach (var concurrent in new[] { false, true })
        {
            var measured = await MeasureAsync([[new EvalAnalyzer()], [new NoRules()], XunitRules.All], Source, references, concurrent);
            var (rules, driver, xunit) = (measured[0], measured[1], measured[2]);
            Write($"{(concurrent ? "concurrent" : "one thread")}: rules {rules.Execution:F1} ms = {rules.Execution * 1000 / (Files * EvalsPerFile):F1} µs per eval; whole analysis {rules.Wall:F0} ms, without rules {driver.Wall:F0} ms; {rules.Found} findings");
            Write($"    xunit.analyzers {XunitRules.Version}, {XunitRules.All.Length} rules: {xunit.Execution:F1} ms, whole analysis {xunit.Wall:F0} ms; ours take {rules.Execution / xunit.Execution:F2} of theirs");
        }

        var absent = (await MeasureAsync([[new EvalAnalyzer()]], file => file == 0 ? "" : $"public static class Plain{file} {{ public static int Sum(int a, int b) => System.Math.Max(a, b) + a; }}", without, concurrent: true))[0];
        Write($"a project without EvalKit: rules {absent.Execution:F2} ms, whole analysis {absent.Wall:F0} ms");
    }

    /// <summary>The least time of each contestant. They take turns, so that a busy minute is bad for all of them.</summary>
    private static async Task<(double Execution, double Wall, int Found)[]> MeasureAsync(
        ImmutableArray<DiagnosticAnalyzer>[] contestants, Func<int, string> source, MetadataReference[] references, bool concurrent)
    {
        var best = contestants.Select(_ => (Execution: double.MaxValue, Wall: double.MaxValue, Found: 0)).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < contestants.Length; i++)
            {
                var compilation = CSharpCompilation.Create(
                    "Evals", Enumerable.Range(0, Files + 1).Select(file => CSharpSyntaxTree.ParseText(source(file), path: $"/{file}.cs")), references, new(OutputKind.DynamicallyLinkedLibrary));
                if (round == 0 && compilation.GetDiagnostics().FirstOrDefault(found => found.Severity == DiagnosticSeverity.Error) is { } error) throw new InvalidOperationException(error.ToString());
                // References are bound by whoever asks first.
                _ = compilation.Assembly;
                var driver = compilation.WithAnalyzers(contestants[i], new CompilationWithAnalyzersOptions(new([]), null, concurrent, logAnalyzerExecutionTime: true));
                var watch = Stopwatch.StartNew();
                var found = (await driver.GetAnalyzerDiagnosticsAsync(CancellationToken.None)).Length;
                var wall = watch.Elapsed.TotalMilliseconds;
                var execution = 0.0;
                foreach (var analyzer in contestants[i]) execution += (await driver.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None)).ExecutionTime.TotalMilliseconds;
                best[i] = (Math.Min(best[i].Execution, execution), Math.Min(best[i].Wall, wall), found);
            }
        }

        return best;
    }

    private static string Source(int file)
    {
        if (file == 0)
            return """
                using System.Collections.Generic; using System.Linq; using System.Threading; using System.Threading.Tasks; using EvalKit;
                public sealed record Question(string Id, string Text, string Answer);
                public static class Questions { public static IReadOnlyList<Question> All { get; } = Enumerable.Range(0, 100).Select(i => new Question("q" + i, "", "")).ToList(); }
                public static class Model { public static Task<string> AnswerAsync(Prompt prompt, CancellationToken token) => Task.FromResult(prompt.Text); }
                """;
        var text = new StringBuilder("using System; using System.Threading.Tasks; using EvalKit;\npublic static class Evals").Append(file.ToString(CultureInfo.InvariantCulture)).Append("\n{\n");
        for (var i = 0; i < EvalsPerFile; i++)
        {
            var leak = i == 7 ? "{q.Answer}" : "this";
            text.Append(CultureInfo.InvariantCulture, $$"""
                    [Eval]
                    public static EvalPlan Eval{{i}}() => Eval.Over(Questions.All)
                        .Named("eval-{{file}}-{{i}}")
                        .Ask(q => Prompt.User($"What is {{leak}} about, number {{i}}?").System("Be brief.").Input(q.Text))
                        .Using(Model.AnswerAsync)
                        .Expect(q => Answer.Contains(q.Answer))
                        .Expect(q => Answer.Matches(@"^\w{1,{{i + 2}}}"))
                        .Under(Perturb.Text.Whitespace(), Perturb.Text.KeyboardTypos(upToShare: 0.02))
                        .Require(PassRate.AtLeast(0.9), PassRate.Perturbed().AtLeast(0.8).ForEach(By.Difficulty));

                """);
        }

        return text.Append("}\n").ToString();
    }

    private static void Write(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
