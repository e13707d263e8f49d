using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EvalKit;

/// <summary>EVAL0101: an expectation that every reply meets.</summary>
internal sealed class VacuousMatcher() : CallRule(
    "EVAL0101", Category.Saturation, DiagnosticSeverity.Warning,
    "The expectation accepts every reply",
    "Every reply meets this expectation: {0}. It can only ever pass; say what a right reply has and a wrong one lacks.")
{
    private static readonly string[] Probes = ["", "a", "\n", "I cannot help with that.", "Zürich, 東京 – 42 €!", new('x', 2000)];
    private static readonly string[] LookAround = ["(?=", "(?!", "(?<=", "(?<!", "(?("];
    private const int MostKnown = 1000;

    // An editor asks again at every key; making a pattern is what costs.
    private static readonly ConcurrentDictionary<(string Pattern, RegexOptions Options), bool> Known = new();
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(20);

    public override IReadOnlyCollection<string> Names { get; } = ["Matches", "Contains", "AtLeast", "AtMost", "Expect"];

    public override void Check(IInvocationOperation call, EvalSymbols symbols, Findings findings)
    {
        var reason = call.TargetMethod.Name switch
        {
            "Expect" when SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType.OriginalDefinition, symbols.CompletePlan) => OfTest(call),
            "Matches" when IsAnswer(call) => OfPattern(call),
            "Contains" when IsAnswer(call) && call.Argument("text").ConstantText() is "" => "the empty text stands in every reply",
            "AtLeast" when OfMeasure(call, symbols, "HigherIsBetter`1") && call.Argument("bar").Number() <= 0 => "no score is below 0",
            "AtMost" when OfMeasure(call, symbols, "LowerIsBetter`1") && call.Instance?.Bare() is IInvocationOperation { TargetMethod.Name: "NgramOverlap" } && call.Argument("bar").Number() >= 1 => "no overlap is above 1",
            _ => null,
        };
        if (reason is not null) findings.Add(this, call.TargetMethod.Name == "Expect" ? call.Arguments.Last(argument => argument.Value.Lambda() is not null || argument.Parameter?.Name == "atLeast").Value : call, reason);

        bool IsAnswer(IInvocationOperation asked) => SymbolEqualityComparer.Default.Equals(asked.TargetMethod.ContainingType, symbols.Answer);
    }

    private static bool OfMeasure(IInvocationOperation call, EvalSymbols symbols, string type) =>
        EvalSymbols.Same(call.TargetMethod.ContainingType, symbols.Find("EvalKit." + type));

    private static string? OfTest(IInvocationOperation call)
    {
        if (call.Argument("test").Lambda() is { } test && test.Body.OnlyReturn()?.Bare().ConstantValue is { HasValue: true, Value: true }) return "the test is always true";
        return call.Argument("atLeast").Number() <= 0 ? "no score is below 0" : null;
    }

    private static string? OfPattern(IInvocationOperation call)
    {
        if (call.Argument("pattern").ConstantText() is not { } pattern || LookAround.Any(pattern.Contains)) return null;
        if (call.Argument("options") is { } options && options.Number() is null) return null;
        var asked = (pattern, (RegexOptions)(int)(call.Argument("options").Number() ?? 0));
        if (!Known.TryGetValue(asked, out var matchesAll))
        {
            // Counting takes every lock there is, so only those count who bring a new one.
            if (Known.Count > MostKnown) Known.Clear();
            matchesAll = Known.GetOrAdd(asked, MatchesAll);
        }

        return matchesAll ? $"the pattern \"{Shown.Short(pattern)}\" matches every text" : null;
    }

    private static bool MatchesAll((string Pattern, RegexOptions Options) asked)
    {
        try
        {
            var regex = new Regex(asked.Pattern, asked.Options | RegexOptions.CultureInvariant, TimeLimit);
            return Probes.All(regex.IsMatch);
        }
        catch (Exception malformed) when (malformed is ArgumentException or RegexMatchTimeoutException)
        {
            // A malformed pattern is the run's to report, and one that takes long is not simply true.
            return false;
        }
    }
}
