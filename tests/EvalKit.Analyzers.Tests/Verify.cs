using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace EvalKit;

/// <summary>What all tests of rules have in common: EvalKit itself as a reference, and a small world of cases and models to write evals about.</summary>
internal static class Verify
{
    private static readonly string[] Wanted = ["System.", "netstandard", "mscorlib", "Microsoft.Extensions.", "EvalKit", "xunit.v3", "FsCheck", "FSharp.Core"];

    /// <summary>The assemblies of this process, EvalKit and xUnit among them: evals here are compiled as a user's are.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Wanted.Any(Path.GetFileName(path).StartsWith) && !Path.GetFileName(path).StartsWith("EvalKit.Analyzers", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>What every source may use.</summary>
    public static string World { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Corpus", "World.cs"));

    /// <summary>Members of a class, with the findings marked. That findings can be silenced is tested with whole files.</summary>
    public static Task Evals(string members, params DiagnosticResult[] expected) =>
        Run(Class(members), TestBehaviors.SkipSuppressionCheck | TestBehaviors.SkipGeneratedCodeCheck, expected);

    /// <summary>A finding, with its severity.</summary>
    public static DiagnosticResult Finding(string id) => new(RuleSet.All.Single(rule => rule.Descriptor.Id == id).Descriptor);

    /// <summary>A whole file, with the findings marked.</summary>
    public static Task Source(string source, params DiagnosticResult[] expected) => Run(source, TestBehaviors.None, expected);

    /// <summary>Members of a class before and after a code fix.</summary>
    public static Task Fix<TFix>(string members, string fixedMembers)
        where TFix : CodeFixProvider, new()
    {
        var test = new CSharpCodeFixTest<EvalAnalyzer, TFix, DefaultVerifier> { TestCode = Class(members), FixedCode = Class(fixedMembers), ReferenceAssemblies = new("net10.0") };
        Complete(test, []);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task Run(string source, TestBehaviors behaviors, DiagnosticResult[] expected)
    {
        var test = new CSharpAnalyzerTest<EvalAnalyzer, DefaultVerifier> { TestCode = source, ReferenceAssemblies = new("net10.0"), TestBehaviors = behaviors };
        Complete(test, expected);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    public static string Class(string members) => $$"""
        public static class Sample
        {
            {{members.ReplaceLineEndings("\n").Replace("\n", "\n    ", StringComparison.Ordinal)}}
        }
        """;

    public static void Complete(AnalyzerTest<DefaultVerifier> test, IEnumerable<DiagnosticResult> expected)
    {
        test.TestState.Sources.Add(("/World.cs", World));
        test.TestState.AdditionalReferences.AddRange(References);
        test.ExpectedDiagnostics.AddRange(expected);
    }
}
