namespace EvalKit.Tests.Docs;

/// <summary>The guides show only C# that names its source, which the repository's tests then compare with it.</summary>
public class GuidePageTests
{
    [Theory]
    [InlineData("writing-evals.md")]
    [InlineData("gates.md")]
    [InlineData("expectations.md")]
    public void Every_snippet_names_the_file_it_is_from(string page)
    {
        var snippets = File.ReadAllText(Path.Combine(Approved.RepositoryRoot, "docs", page)).ReplaceLineEndings("\n").Split("```csharp\n")[1..];

        Assert.NotEmpty(snippets);
        Assert.All(snippets, snippet => Assert.StartsWith("// from samples/Recipes/", snippet, StringComparison.Ordinal));
    }
}
