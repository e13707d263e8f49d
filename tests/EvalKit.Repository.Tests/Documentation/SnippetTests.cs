namespace EvalKit.Repository.Tests;

/// <summary>Code in a page that begins with <c>// from path</c> is code of that file, which is compiled.</summary>
public static class SnippetTests
{
    private const string Marker = "// from ";

    [Fact]
    public static void A_snippet_with_a_source_is_in_it() => Broken.None(
        from page in MarkdownPage.All
        from snippet in page.CSharp
        where snippet.StartsWith(Marker, StringComparison.Ordinal) && !IsIn(Source(snippet), snippet)
        select $"{page.File}: {snippet.Split('\n')[0]}",
        "The file does not exist or reads otherwise:");

    [Fact]
    public static void The_front_page_shows_only_what_is_compiled() => Broken.None(
        from page in MarkdownPage.All
        where page.File.Path == "README.md"
        from snippet in page.CSharp
        where !snippet.StartsWith(Marker, StringComparison.Ordinal)
        select snippet.Split('\n')[0],
        "Begin the snippet with \"// from\" and the path of its source:");

    [Fact]
    public static void Indentation_does_not_matter_and_words_do()
    {
        const string File = "class A\n{\n    void B()\n    {\n        C();\n    }\n}";

        Assert.True(Contains(File, "void B()\n{\n    C();\n}\n"));
        Assert.False(Contains(File, "void B()\n{\n    D();\n}\n"));
        Assert.False(Contains(File, "void B()\n    {\n    C();\n}\n"));
        Assert.False(Contains(File, ""));
    }

    private static string Source(string snippet) => snippet.Split('\n')[0][Marker.Length..].Trim();

    private static bool IsIn(string path, string snippet) =>
        Repository.Named(".cs").FirstOrDefault(file => file.Path == path) is { } file && Contains(file.Text, snippet[(snippet.IndexOf('\n') + 1)..]);

    private static bool Contains(string text, string snippet)
    {
        string[] lines = text.Split('\n'), wanted = snippet.TrimEnd('\n').Split('\n');
        return snippet.Trim().Length > 0 && Enumerable.Range(0, Math.Max(0, lines.Length - wanted.Length + 1)).Any(start =>
        {
            var indent = Indent(lines[start]) - Indent(wanted[0]);
            return wanted.Select((line, i) => (Wanted: line, Found: lines[start + i]))
                .All(pair => pair.Wanted.Trim() == pair.Found.Trim() && (pair.Wanted.Trim().Length == 0 || Indent(pair.Found) - Indent(pair.Wanted) == indent));
        });
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;
}
