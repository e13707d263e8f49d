using System.Text;
using EvalKit.Media;

namespace EvalKit.Tests.Evidence;

public sealed class EvidenceFileTests : IDisposable
{
    private static readonly EvidenceClaim Claim = new(0.9, 0.05, 0.95);

    private static readonly EvidenceFile Sample = new("lab", "reader@3", Claim.ToString(), "equals …",
        [new(2, "2026-11-20", new(1, 0, 0)), new(3, "2026-11-21", new(0, 1, 1))],
        [
            new("c2", ContentHash.Of("two"), ContentHash.Of("c2"), 2, true),
            new("c10", ContentHash.Of("ten"), ContentHash.Of("c10"), 3, false),
            new("c1", default, ContentHash.Of("c1"), 3, null),
            new("c0", ContentHash.Of("zero"), ContentHash.Of("c0"), 1, true),
        ]);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_written_is_read_again_in_any_culture()
    {
        var here = EvidenceWriter.Text(Sample, Claim);
        var there = Culture.WithCommaDecimals(() => EvidenceWriter.Text(Sample, Claim));
        var read = Culture.WithCommaDecimals(() => Read(there));

        Assert.Equal(here, there);
        Assert.Equal((Sample.Eval, Sample.Subject, Sample.Gate, Sample.Expectation), (read.Eval, read.Subject, read.Gate, read.Expectation));
        Assert.Equal(Sample.Runs, read.Runs);
        Assert.Equal(Sample.Rows.OrderBy(row => row.Case, StringComparer.Ordinal), read.Rows);
    }

    [Fact]
    public void Runs_are_in_order_cases_sorted_and_lines_end_alike_on_every_system()
    {
        var text = EvidenceWriter.Text(Sample, Claim);

        Assert.Equal(
            ["# evalkit-evidence\t1", "# eval\tlab", "# subject\treader@3", "# gate\tpass rate ≥ 0.9, tolerance 0.05, confidence 0.95", "# expectation\tequals …", $"# dataset\t{Sample.Dataset()}",
                "run\tdate\tpassed\tfailed\tmissing\tbelow\tabove"],
            text.Split('\n')[..7]);
        Assert.Equal(["c0", "c1", "c10", "c2", ""], text.Split('\n')[10..].Select(line => line.Split('\t')[0]));
        Assert.EndsWith($"c2\t{ContentHash.Of("two")}\t{ContentHash.Of("c2")}\t2\tpassed\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("c10\t", "<<<<<<< HEAD\nc10\t", 13, "a merge conflict was left here")]
    [InlineData("c10\t", "c1\t", 13, "the case \"c1\" stands here twice")]
    [InlineData("c10\t", "\t", 13, "the case's id is empty")]
    [InlineData("c10\t", "c10\tmore\t", 13, "5 columns were expected, and there are 6")]
    [InlineData("\t3\tfailed", "\t3\tpassed", 6, "the dataset hash differs")]
    [InlineData("\t3\tfailed", "\t3\tFAILED", 13, "the outcome is none of")]
    [InlineData("\t3\tfailed", "\t0\tfailed", 13, "the run is not")]
    [InlineData("\t3\tfailed", "\t99999999999\tfailed", 13, "the run is not")]
    [InlineData("2026-11-21\t0\t1\t1", "2026-11-21\t1\t0\t1", 6, "the dataset hash differs")]
    [InlineData("2026-11-21\t0\t1\t1", "2026-11-21\t-1\t1\t1", 9, "are not whole numbers")]
    [InlineData("3\t2026-11-21", "2\t2026-11-21", 9, "above the one before it")]
    [InlineData("evalkit-evidence\t1", "evalkit-evidence\t2", 1, "the format is version \"2\"")]
    [InlineData("# evalkit-evidence", "PK", 1, "\"# evalkit-evidence\" and a value were expected")]
    [InlineData("# eval\tlab", "# eval\tother", 2, "this is the evidence of the eval \"other\"")]
    [InlineData("run\tdate", "run;date", 7, "the columns run, date")]
    public void A_line_that_is_wrong_is_named(string old, string now, int line, string problem)
    {
        var text = EvidenceWriter.Text(Sample, Claim);
        Assert.Contains(old, text, StringComparison.Ordinal);

        var error = Assert.Throws<EvidenceException>(() => Read(text.Replace(old, now, StringComparison.Ordinal)));

        Assert.Equal(line, error.Line);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cut_off_at_any_byte_it_is_refused()
    {
        var bytes = Encoding.UTF8.GetBytes(EvidenceWriter.Text(Sample, Claim));

        for (var length = 0; length < bytes.Length; length++)
        {
            var path = _folder.File("cut.tsv", bytes.AsSpan(0, length));
            Assert.Throws<EvidenceException>(() => EvidenceReader.Read(path, "lab"));
        }
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("con")]
    public void No_id_leads_out_of_the_folder(string id) =>
        Assert.Equal(Path.Combine(Path.GetFullPath(_folder.Path), "evidence"), Path.GetDirectoryName(Path.GetFullPath(EvidenceFile.PathOf(Path.GetFullPath(_folder.Path), id))));

    [Fact]
    public void What_can_not_be_written_leaves_what_was_there()
    {
        var path = Path.Combine(_folder.Path, "lab.tsv");
        EvidenceWriter.Write(path, Sample, Claim);
        var before = File.ReadAllBytes(path);

        Assert.Throws<EvidenceException>(() => EvidenceWriter.Write(path, Sample with { Rows = [Sample.Rows[0] with { Case = "half a pair \uD800" }] }, Claim));

        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Of_expectations_the_case_is_left_out_and_the_bar_stays()
    {
        Assert.Equal("equals …", ExpectationShape.Of(["equals \"41.20\"", "equals \"a \\\" b\""]));
        Assert.Equal("# ± #", ExpectationShape.Of(["41.20 ± 0.01", "-7 ± 0.01"]));
        Assert.Equal("refuses | word error rate ≤ 0.1", ExpectationShape.Of(["word error rate ≤ 0.1", "refuses"]));
        Assert.False(ExpectationShape.AreSame("word error rate ≤ 0.1", "word error rate ≤ 0.2"));
        Assert.True(ExpectationShape.AreSame("refuses | equals …", "equals …"));
        Assert.True(ExpectationShape.Of(Enumerable.Repeat(new string('\u200B', 5000), 40).Select((text, i) => text + i)).Length < 4000);
    }

    private EvidenceFile Read(string text) => EvidenceReader.Read(_folder.File("read.tsv", Encoding.UTF8.GetBytes(text)), "lab")!;
}
