using Microsoft.CodeAnalysis.Testing;

namespace EvalKit;

/// <summary>Small programs, one pair for each rule: every finding of the bad one is marked, and the good one has none.</summary>
public sealed class CorpusTests
{
    // Their operators on expectations are extension members, which compilers before C# 14 do not know.
    private static readonly string[] NeedOperators = ["EVAL0106"];

    public static TheoryData<string> Bad => [.. Rules("bad")];

    public static TheoryData<string> Good => [.. Rules("good")];

    [Theory]
    [MemberData(nameof(Bad))]
    public Task Every_fault_is_found_at_its_place(string rule) => Check("bad", rule);

    [Theory]
    [MemberData(nameof(Good))]
    public Task Nothing_is_found_in_what_is_right(string rule) => Check("good", rule);

    public static string Text(string kind, string rule) => File.ReadAllText(Path.Combine(Folder(kind), rule + ".cs"));

    public static IEnumerable<string> Rules(string kind) => Directory.EnumerateFiles(Folder(kind), "*.cs")
        .Select(path => Path.GetFileNameWithoutExtension(path))
#if !EXTENSION_OPERATORS
        .Except(NeedOperators)
#endif
        .Order(StringComparer.Ordinal);

    /// <summary>Beside the programs lies the history of some of them; EVAL0509 is about a broken one.</summary>
    private static Task Check(string kind, string rule)
    {
        var test = Verify.Test(Text(kind, rule), TestBehaviors.None);
        var isBroken = kind == "bad" && rule == "EVAL0509";
        test.TestState.AdditionalFiles.Add(("/evalkit/history.tsv", isBroken ? "<<<<<<< ours\n" : File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Corpus", "History.tsv"))));
        if (isBroken) test.ExpectedDiagnostics.Add(Verify.Finding("EVAL0509"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string Folder(string kind) => Path.Combine(AppContext.BaseDirectory, "Corpus", kind);
}
