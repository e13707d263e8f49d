using System.Text;
using EvalKit.Media;

namespace EvalKit.Tests.Baselines;

public sealed class BaselineFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    internal static BaselineFile Sample { get; } = new("lab", "reader@3", "text.whitespace@1", "2026-11-21",
    [
        new("c2", ContentHash.Of("two"), "text/hard", 1, 3, 1.5),
        new("c10", ContentHash.Of("ten"), "text/easy", 3, 3, 1.0 / 3),
        new("# not a header", ContentHash.Of("sharp"), "text/easy", 0, 1, 0),
    ]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_written_is_read_again_in_any_culture()
    {
        var here = BaselineWriter.Text(Sample);
        var there = Culture.WithCommaDecimals(() => BaselineWriter.Text(Sample));
        var read = Culture.WithCommaDecimals(() => Read(there));

        Assert.Equal(here, there);
        Assert.Equal((Sample.Eval, Sample.Subject, Sample.Perturbations, Sample.Date), (read.Eval, read.Subject, read.Perturbations, read.Date));
        Assert.Equal(Sample.Rows.OrderBy(row => row.Case, StringComparer.Ordinal), read.Rows);
    }

    [Fact]
    public void Lines_are_sorted_and_end_alike_on_every_system() => Assert.Equal(
        """
        # evalkit-baseline	1
        # eval	lab
        # subject	reader@3
        # dataset	DATASET
        # perturbations	text.whitespace@1
        # date	2026-11-21
        case	input	cell	passes	trials	score
        # not a header	SHARP	text/easy	0	1	0
        c10	TEN	text/easy	3	3	0.3333333333333333
        c2	TWO	text/hard	1	3	1.5

        """.ReplaceLineEndings("\n").Replace("DATASET", $"{Sample.Dataset()}", StringComparison.Ordinal).Replace("SHARP", $"{ContentHash.Of("sharp")}", StringComparison.Ordinal)
            .Replace("TEN", $"{ContentHash.Of("ten")}", StringComparison.Ordinal).Replace("TWO", $"{ContentHash.Of("two")}", StringComparison.Ordinal),
        BaselineWriter.Text(Sample));

    [Fact]
    public void Line_ends_that_version_control_changed_do_no_harm() =>
        Assert.Equal(3, Read("\uFEFF" + BaselineWriter.Text(Sample).Replace("\n", "\r\n", StringComparison.Ordinal)).Rows.Count);

    [Theory]
    [InlineData("c10\t", "<<<<<<< HEAD\nc10\t", 9, "a merge conflict was left here")]
    [InlineData("c10\t", "c2\t", 10, "the case \"c2\" stands here twice")]
    [InlineData("c10\t", "\t", 9, "the case's id is empty")]
    [InlineData("c10\t", "c10\tmore\t", 9, "6 columns were expected, and there are 7")]
    [InlineData("\t3\t3\t", "\t4\t3\t", 9, "the passes are not")]
    [InlineData("\t3\t3\t", "\t-1\t3\t", 9, "the passes are not")]
    [InlineData("\t3\t3\t", "\t0\t0\t", 9, "the trials are not")]
    [InlineData("\t3\t3\t", "\t3\t99999999999\t", 9, "the trials are not")]
    [InlineData("0.3333333333333333", "0,33", 9, "with a decimal point")]
    [InlineData("0.3333333333333333", "NaN", 9, "the sum of scores is not")]
    [InlineData("0.3333333333333333", "3.5", 9, "the sum of scores is not")]
    [InlineData("0.3333333333333333", "-1", 9, "the sum of scores is not")]
    [InlineData("evalkit-baseline\t1", "evalkit-baseline\t2", 1, "the format is version \"2\"")]
    [InlineData("# evalkit-baseline", "PK", 1, "\"# evalkit-baseline\" and a value were expected")]
    [InlineData("# eval\tlab", "# eval\tother", 2, "this is the baseline of the eval \"other\"")]
    [InlineData("case\tinput", "case;input", 7, "the columns case, input")]
    [InlineData("c10\t", "c11\t", 4, "the dataset hash differs")]
    public void A_line_that_is_wrong_is_named(string old, string now, int line, string problem)
    {
        var text = BaselineWriter.Text(Sample);
        Assert.Contains(old, text, StringComparison.Ordinal);

        var error = Assert.Throws<BaselineException>(() => Read(text.Replace(old, now, StringComparison.Ordinal)));

        Assert.Equal(line, error.Line);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cut_off_at_any_byte_it_is_refused()
    {
        var bytes = Encoding.UTF8.GetBytes(BaselineWriter.Text(Sample));

        for (var length = 0; length < bytes.Length; length++)
        {
            var path = _folder.File("cut.tsv", bytes.AsSpan(0, length));
            Assert.Throws<BaselineException>(() => BaselineReader.Read(path, "lab"));
        }
    }

    [Fact]
    public void Bytes_that_are_no_text_a_line_without_end_and_a_huge_file_are_refused()
    {
        var huge = _folder.File("huge.tsv", []);
        using (var stream = File.OpenWrite(huge)) stream.SetLength((64L << 20) + 1);

        Assert.Throws<BaselineException>(() => BaselineReader.Read(_folder.File("bytes.tsv", [0xC3, 0x28, 0xFF, 0x0A]), "lab"));
        Assert.Contains("longer than 4096", Assert.Throws<BaselineException>(() => Read(new string('x', 5000) + "\n")).Message, StringComparison.Ordinal);
        Assert.Contains("larger than 64 MiB", Assert.Throws<BaselineException>(() => BaselineReader.Read(huge, "lab")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("con")]
    [InlineData("a/b\\c:d")]
    [InlineData("..")]
    public void No_id_leads_out_of_the_folder(string id)
    {
        var root = Path.GetFullPath(_folder.Path);

        Assert.Equal(Path.Combine(root, "baselines"), Path.GetDirectoryName(Path.GetFullPath(BaselineFile.PathOf(root, id, Baseline.Committed))));
    }

    [Fact]
    public void What_can_not_be_written_leaves_what_was_there()
    {
        var path = Path.Combine(_folder.Path, "lab.tsv");
        BaselineWriter.Write(path, Sample);
        var before = File.ReadAllBytes(path);

        Assert.Throws<BaselineException>(() => BaselineWriter.Write(path, Sample with { Rows = [Sample.Rows[0] with { Case = "half a pair \uD800" }] }));

        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFiles(_folder.Path));
    }

    private BaselineFile Read(string text) => BaselineReader.Read(_folder.File("read.tsv", Encoding.UTF8.GetBytes(text)), "lab")!;
}
