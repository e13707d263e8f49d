using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EvalKit.Benchmarks;

/// <summary>xUnit's own analyzers and suppressors, out of the package that the build restores.</summary>
internal static class XunitRules
{
    private static readonly Assembly Assembly = Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "peers", "xunit.analyzers.dll"));

    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
    [
        .. Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true)
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    public static string Version => Assembly.GetName().Version!.ToString(fieldCount: 3);
}
