namespace EvalKit.Repository.Tests;

public sealed class SizeTests(ITestOutputHelper output)
{
    private const int LongestFile = 500;
    private const int MedianOfSources = 80;

    [Fact]
    public void No_source_file_is_too_long_to_read_in_one_go() => Broken.None(
        from file in Repository.Named(".cs")
        where file.Lines.Count > LongestFile
        select $"{file}: {file.Lines.Count} lines",
        $"Split by concept what is over {LongestFile} lines:");

    [Fact]
    public void Half_of_the_shipped_files_fit_on_a_screen()
    {
        int[] lines = [.. Repository.Named(".cs", "src").Select(file => file.Lines.Count).Order()];

        var median = lines[lines.Length / 2];

        output.WriteLine($"{lines.Length} files, {lines.Sum()} lines, median {median} (target 60), longest {lines[^1]}");
        Assert.InRange(median, 1, MedianOfSources);
    }
}
