using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace EvalKit;

/// <summary>To each rule belong a page, a line in the table of rules, a release row, a class of tests and a pair of programs; and to each of them a rule.</summary>
public static partial class RuleSetTests
{
    private static readonly string[] Categories = ["Leakage", "Saturation", "Statistics", "Coverage", "Reliability", "Usage"];

    public static TheoryData<string> Ids => [.. RuleSet.All.Select(rule => rule.Descriptor.Id)];

    [Fact]
    public static void Ids_are_unique_and_in_the_band_of_their_category()
    {
        Assert.Equal(RuleSet.All.Count(), RuleSet.All.Select(rule => rule.Descriptor.Id).Distinct().Count());
        Assert.All(RuleSet.All, rule => Assert.Equal(rule.Descriptor.Category, Categories[rule.Descriptor.Id[5] - '0']));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public static void A_rule_is_explained_on_its_page(string id)
    {
        var descriptor = RuleSet.All.Single(rule => rule.Descriptor.Id == id).Descriptor;
        var page = File.ReadAllLines(Path.Combine(Root, "docs", "rules", id + ".md"));

        Assert.Equal($"# {id}: {descriptor.Title}", page[0]);
        Assert.Equal($"{descriptor.Category} · {descriptor.DefaultSeverity}", page[2]);
        Assert.Contains("## Wrong", page);
        Assert.Contains("## Right", page);
        Assert.Contains(page, line => line.StartsWith("## What it does not see", StringComparison.Ordinal));
        Assert.Contains($"| [{id}]({id}.md) | {descriptor.Title} | {descriptor.Category} | {descriptor.DefaultSeverity} |", File.ReadAllText(Path.Combine(Root, "docs", "rules", "README.md")));
    }

    [Fact]
    public static void A_rule_links_to_its_page_where_the_build_names_a_repository()
    {
        Assert.Equal("https://example.org/kit/blob/main/docs/rules/EVAL0001.md", Rule.LinkTo("EVAL0001", "https://example.org/kit/"));
        Assert.Null(Rule.LinkTo("EVAL0001", ""));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public static void The_code_of_a_page_is_of_the_programs(string id)
    {
        var blocks = Code().Matches(File.ReadAllText(Path.Combine(Root, "docs", "rules", id + ".md")).ReplaceLineEndings("\n"));

        // About a file that is no program.
        if (id == "EVAL0509") return;
        Assert.Equal(2, blocks.Count);
        Assert.Contains(Unindented(blocks[0].Groups[1].Value), Unindented(Marks().Replace(CorpusTests.Text("bad", id), "")));
        Assert.Contains(Unindented(blocks[1].Groups[1].Value), Unindented(CorpusTests.Text("good", id)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public static void A_rule_has_tests_and_programs(string id)
    {
        var rule = RuleSet.All.Single(rule => rule.Descriptor.Id == id);

        Assert.NotNull(typeof(RuleSetTests).Assembly.GetType($"EvalKit.{rule.GetType().Name}Tests"));
        Assert.Contains(id == "EVAL0509" ? "class" : $"{{|{id}:", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Corpus", "bad", id + ".cs")));
        Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, "Corpus", "good", id + ".cs")));
    }

    [Fact]
    public static void Pages_rows_and_programs_belong_to_rules()
    {
        string[] ids = [.. RuleSet.All.Select(rule => rule.Descriptor.Id)];

        Assert.Equal(ids, Names(Path.Combine(Root, "docs", "rules"), "EVAL*.md"));
        Assert.Equal(ids, Names(Path.Combine(AppContext.BaseDirectory, "Corpus", "bad"), "EVAL*.cs"));
        Assert.Equal(ids, Names(Path.Combine(AppContext.BaseDirectory, "Corpus", "good"), "EVAL*.cs"));
        Assert.Equal(
            RuleSet.All.Select(rule => $"{rule.Descriptor.Id} | {rule.Descriptor.Category} | {rule.Descriptor.DefaultSeverity}"),
            ReleaseRow().Matches(File.ReadAllText(Path.Combine(Root, "analyzers", "EvalKit.Analyzers", "AnalyzerReleases.Unshipped.md"))).Select(row => row.Value));
    }

    [Fact]
    public static void Messages_are_sentences_that_name_what_to_write()
    {
        Assert.All(RuleSet.All, rule =>
        {
            var message = rule.Descriptor.MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture);
            Assert.EndsWith(".", message);
            Assert.InRange(message.Length, 40, 320);
            Assert.False(rule.Descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture).EndsWith('.'));
        });
    }

    [Theory]
    [InlineData("None")]
    [InlineData("Strict")]
    public static void The_modes_name_every_rule(string mode)
    {
        var file = File.ReadAllText(Path.Combine(Root, "src", "EvalKit", "build", "config", $"EvalKit.{mode}.globalconfig")).ReplaceLineEndings("\n");

        Assert.All(RuleSet.All, rule => Assert.Contains($"\ndotnet_diagnostic.{rule.Descriptor.Id}.severity = {Severity(mode, rule)}\n", file));
        Assert.Equal(RuleSet.All.Count(), file.Split("dotnet_diagnostic.").Length - 1);
    }

    [Fact]
    public static void The_table_says_which_rules_have_a_fix()
    {
        var fixable = typeof(EvalCodeFix).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(EvalCodeFix)))
            .SelectMany(type => ((EvalCodeFix)Activator.CreateInstance(type)!).FixableDiagnosticIds).Order(StringComparer.Ordinal);

        Assert.Equal(fixable, File.ReadAllLines(Path.Combine(Root, "docs", "rules", "README.md")).Where(line => line.EndsWith("| yes |", StringComparison.Ordinal)).Select(line => line[3..11]));
    }

    private static string Severity(string mode, Rule rule) =>
        mode == "None" ? "none" : rule is HistoryRule or UnreadableHistory || rule.Descriptor.DefaultSeverity == Microsoft.CodeAnalysis.DiagnosticSeverity.Info ? "warning" : "error";

    private static string Root { get; } = FindRoot();

    private static string FindRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));

    private static IEnumerable<string> Names(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern).Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    private static string Unindented(string code) => string.Join('\n', code.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())).Trim();

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\{\|EVAL\d{4}:|\|\}")]
    private static partial Regex Marks();

    [GeneratedRegex(@"^EVAL\d{4} \| \w+ \| \w+", RegexOptions.Multiline)]
    private static partial Regex ReleaseRow();
}
