namespace EvalKit.Tests.Baselines;

public sealed class CommittedFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => System.IO.Path.Combine(_folder.Path, "lab.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_a_killed_process_left_beside_a_file_is_removed_by_the_next_write()
    {
        var left = _folder.File("lab.json.123-0f.tmp", "half"u8);

        File().Write("whole");

        Assert.False(System.IO.File.Exists(left));
        Assert.Equal("whole", File().ReadText());
    }

    [Fact]
    public void What_another_process_is_writing_or_belongs_to_another_file_stays()
    {
        var others = _folder.File("other.json.123-0f.tmp", "half"u8);
        using var writing = new FileStream(System.IO.Path.Combine(_folder.Path, "lab.json.124-0f.tmp"), FileMode.CreateNew, FileAccess.Write);

        File().Write("whole");

        Assert.True(System.IO.File.Exists(writing.Name));
        Assert.True(System.IO.File.Exists(others));
    }

    [Fact]
    public void Where_it_cannot_be_written_nothing_is_left()
    {
        Directory.CreateDirectory(Path);

        Assert.Throws<BaselineException>(() => File().Write("whole"));

        Assert.Equal([Path], Directory.GetFileSystemEntries(_folder.Path));
    }

    private CommittedFile File() => new(Path, "baseline", (line, problem, cause) => new BaselineException(Path, line, problem, cause));
}
