using System.Text.RegularExpressions;

namespace EvalKit.Repository.Tests;

/// <summary>A page of Markdown: its links, headings and code, as a reader of the repository sees them.</summary>
internal sealed partial record MarkdownPage(RepositoryFile File)
{
    /// <summary>Pages that people wrote; approved test outputs are none.</summary>
    public static IEnumerable<MarkdownPage> All => Repository.Named(".md")
        .Where(file => !file.Path.StartsWith("tests/", StringComparison.Ordinal)).Select(file => new MarkdownPage(file));

    public IEnumerable<string> Links => Link().Matches(Code().Replace(File.Text, "")).Select(match => match.Groups["target"].Value);

    /// <summary>Headings as links name them.</summary>
    public IEnumerable<string> Anchors => Heading().Matches(Code().Replace(File.Text, ""))
        .Select(match => NoAnchor().Replace(match.Groups["text"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    public IEnumerable<string> CSharp => Code().Matches(File.Text).Where(match => match.Groups["language"].Value == "csharp").Select(match => match.Groups["code"].Value);

    [GeneratedRegex(@"(?<!!)\[[^\]]*\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoAnchor();

    [GeneratedRegex("^```(?<language>\\w*)[^\n]*\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();
}
