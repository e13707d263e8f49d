namespace EvalKit.Tests;

public sealed class ReportDocumentationTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Approved.RepositoryRoot, "docs", "report.md"));

    [Theory]
    [InlineData("several-evals.txt")]
    [InlineData("failure-cell.txt")]
    public void The_examples_are_what_is_really_rendered(string name) => Assert.Contains($"```text\n{Approved.Text(name).TrimEnd('\n')}\n```", Page, StringComparison.Ordinal);

    [Fact]
    public void The_figures_explained_are_those_of_the_example()
    {
        var explained = Page.Split('\n').Single(line => line.EndsWith("` reads:", StringComparison.Ordinal)).Split('`')[1];

        Assert.Contains(explained, Approved.Text("several-evals.txt"), StringComparison.Ordinal);
    }
}
