namespace EvalKit.Tests.Docs;

/// <summary>C# that a page shows as taken from a file stands in that file, line by line, and so compiles.</summary>
public class SnippetTests
{
    private const string Marker = "// from ";

    public static TheoryData<string> Pages =>
    [
        "README.md",
        .. Directory.EnumerateFiles(Path.Combine(Approved.RepositoryRoot, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Approved.RepositoryRoot, path).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_marked_snippet_is_verbatim_in_its_file(string page)
    {
        foreach (var snippet in SnippetsOf(page).Where(IsMarked))
        {
            var file = snippet[0][Marker.Length..];
            Assert.True(Contains(LinesOf(File.ReadAllText(PathOf(file))), snippet[1..]), $"{page}: not in {file}:\n{string.Join('\n', snippet[1..])}");
        }
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/writing-evals.md")]
    [InlineData("docs/gates.md")]
    public void Every_snippet_of_a_page_for_users_is_marked(string page)
    {
        var snippets = SnippetsOf(page).ToList();

        Assert.NotEmpty(snippets);
        Assert.All(snippets, snippet => Assert.StartsWith(Marker, snippet[0], StringComparison.Ordinal));
    }

    private static bool IsMarked(string[] snippet) => snippet.Length > 0 && snippet[0].StartsWith(Marker, StringComparison.Ordinal);

    private static IEnumerable<string[]> SnippetsOf(string page) =>
        File.ReadAllText(PathOf(page)).Split("```csharp\n").Skip(1).Select(rest => LinesOf(rest[..rest.IndexOf("```", StringComparison.Ordinal)]));

    /// <summary>The lines that are not blank, with every run of white space as one space.</summary>
    private static string[] LinesOf(string text) =>
        [.. text.Split('\n').Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(line => line.Length > 0)];

    private static bool Contains(string[] file, string[] snippet) =>
        snippet.Length > 0 && Enumerable.Range(0, Math.Max(0, file.Length - snippet.Length + 1)).Any(start => file.AsSpan(start, snippet.Length).SequenceEqual(snippet));

    private static string PathOf(string file) => Path.Combine(Approved.RepositoryRoot, file);
}
