namespace EvalKit.Tests.Running;

public class ResultsFolderTests
{
    [Fact]
    public async Task A_relative_folder_is_resolved_once_so_that_messages_name_the_place_that_is_written()
    {
        using var folder = new TemporaryFolder();
        var relative = Path.GetRelativePath(ProjectDirectory.Find(), Path.Combine(folder.Path, ".evalkit"));
        await using var session = new EvalSession(new EvalOptions { ResultsDirectory = relative });

        var result = await Lab.Plan(60, _ => "no").RunAsync(session);

        Assert.Equal(Path.Combine(folder.Path, ".evalkit"), session.Options.ResultsDirectory);
        Assert.StartsWith(session.Options.ResultsDirectory, session.RunDirectory, StringComparison.Ordinal);
        Assert.Contains("\n  report: .evalkit/runs/", result.Text, StringComparison.Ordinal);
    }
}
