namespace EvalKit.Tests;

/// <summary>
/// The page of a real run that the documents show: its journal and artefacts are kept, and the page is what is written from them today. A difference
/// leaves <c>report.received.html</c> beside it, to look at and rename.
/// </summary>
public sealed class ExampleReportTests
{
    private const int MostBytes = 1 << 20;

    private static readonly string Folder = Path.Combine(Approved.RepositoryRoot, "docs", "examples", "parcel-desk");

    private static readonly string Page = HtmlReport.Render(RunReport.Read(Folder), Folder);

    [Fact]
    public void It_is_what_is_written_today() => Approved.Same(Path.Combine(Folder, HtmlReport.FileName), Page);

    [Fact]
    public void It_is_small_enough_to_send_and_shows_pictures_sounds_and_texts()
    {
        var page = HtmlDocument.Parse(Page);

        Assert.InRange(Page.Length, 100_000, MostBytes);
        Assert.All(new[] { "img", "audio", "ins", "svg" }, element => Assert.NotEmpty(page.Descendants(element)));
    }

    [Fact]
    public void Every_file_that_it_links_is_there() => Assert.All(
        HtmlDocument.Attributes(Page).Where(attribute => attribute.Value.StartsWith("artifacts/", StringComparison.Ordinal)),
        link => Assert.True(File.Exists(Path.Combine(Folder, link.Value)), link.Value));
}
