namespace EvalKit.Tests.Corpus;

public sealed class CommittedFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => Path.Combine(_folder.Path, "lab.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_a_killed_process_left_beside_a_file_is_removed_by_the_next_write()
    {
        var left = _folder.File("lab.json.123-0f.tmp", "half"u8);

        CommittedFile.Write(File, "whole"u8);

        Assert.False(System.IO.File.Exists(left));
        Assert.Equal("whole", System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void What_another_process_is_writing_or_belongs_to_another_file_stays()
    {
        var others = _folder.File("other.json.123-0f.tmp", "half"u8);
        using var writing = new FileStream(Path.Combine(_folder.Path, "lab.json.124-0f.tmp"), FileMode.CreateNew, FileAccess.Write);

        CommittedFile.Write(File, "whole"u8);

        Assert.True(System.IO.File.Exists(writing.Name));
        Assert.True(System.IO.File.Exists(others));
    }

    [Fact]
    public void Where_it_cannot_be_written_nothing_is_left()
    {
        Directory.CreateDirectory(File);

        Assert.ThrowsAny<SystemException>(() => CommittedFile.Write(File, "whole"u8));

        Assert.Equal([File], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_file_over_the_limit_is_not_loaded()
    {
        CommittedFile.Write(File, "12345"u8);

        Assert.Null(CommittedFile.Read(File, 4, out var tooLarge));
        Assert.True(tooLarge);
        Assert.Equal(5, CommittedFile.Read(File, 5, out _)!.Length);
    }
}
