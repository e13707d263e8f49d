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
    public Task Every_fault_is_found_at_its_place(string rule) => Verify.Source(Text("bad", rule));

    [Theory]
    [MemberData(nameof(Good))]
    public Task Nothing_is_found_in_what_is_right(string rule) => Verify.Source(Text("good", rule));

    public static string Text(string kind, string rule) => File.ReadAllText(Path.Combine(Folder(kind), rule + ".cs"));

    public static IEnumerable<string> Rules(string kind) => Directory.EnumerateFiles(Folder(kind), "*.cs")
        .Select(path => Path.GetFileNameWithoutExtension(path))
#if !EXTENSION_OPERATORS
        .Except(NeedOperators)
#endif
        .Order(StringComparer.Ordinal);

    private static string Folder(string kind) => Path.Combine(AppContext.BaseDirectory, "Corpus", kind);
}
