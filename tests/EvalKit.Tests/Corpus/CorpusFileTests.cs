using System.Text;
using EvalKit.Extensibility;
using EvalKit.Media;

namespace EvalKit.Tests.Corpus;

public sealed class CorpusFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    internal static CorpusFile Sample { get; } = new("lab",
    [
        new() { Case = "c2", Chain = "image.rotation@1(2.1)", Input = ContentHash.Of("two"), Seed = ulong.MaxValue, Found = "2026-11-21", Expected = "number 41.20 ± 0.01", Reason = "expected 41.20, got \"4120\"" },
        new() { Case = "c10", Input = ContentHash.Of("ten"), Seed = 7, Status = CorpusStatus.Fixed, Found = "2026-11-20", Fixed = "2026-11-21", Value = """{"Lines":[1.5,2],"Name":"Ä"}""" },
        new() { Case = "c2", Chain = "image.rotation@1(1) > text.whitespace@1(0.1;in=context)", Input = ContentHash.Of("chain"), Seed = 1, Status = CorpusStatus.Invalid, Because = "the label changes", Found = "2026-11-20" },
    ]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_written_is_read_again_in_any_culture()
    {
        var here = CorpusWriter.Text(Sample);
        var there = Culture.WithCommaDecimals(() => CorpusWriter.Text(Sample));
        var read = Culture.WithCommaDecimals(() => Read(there));

        Assert.Equal(here, there);
        Assert.Equal([Sample.Entries[1], Sample.Entries[2], Sample.Entries[0]], read.Entries.Select(entry => entry.Value is null ? entry : entry with { Value = Sample.Entries[1].Value }));
        Assert.Equal(here, CorpusWriter.Text(read));
    }

    [Fact]
    public void Entries_are_sorted_with_a_field_on_each_line() => Assert.Equal(
        """
        {
          "evalkit-corpus": 1,
          "eval": "lab",
          "entries": [
            {
              "case": "c10",
              "status": "fixed",
              "found": "2026-11-20",
              "fixed": "2026-11-21",
              "expected": "",
              "reason": "",
              "input": "TEN",
              "seed": "7",
              "value": {
                "Lines": [
                  1.5,
                  2
                ],
                "Name": "Ä"
              }
            },
            {
              "case": "c2",
              "chain": "image.rotation@1(1) > text.whitespace@1(0.1;in=context)",
              "status": "invalid",
              "because": "the label changes",
              "found": "2026-11-20",
              "expected": "",
              "reason": "",
              "input": "CHAIN",
              "seed": "1"
            },
            {
              "case": "c2",
              "chain": "image.rotation@1(2.1)",
              "status": "open",
              "found": "2026-11-21",
              "expected": "number 41.20 ± 0.01",
              "reason": "expected 41.20, got \"4120\"",
              "input": "TWO",
              "seed": "18446744073709551615"
            }
          ]
        }

        """.ReplaceLineEndings("\n").Replace("TEN", $"{ContentHash.Of("ten")}", StringComparison.Ordinal).Replace("TWO", $"{ContentHash.Of("two")}", StringComparison.Ordinal)
            .Replace("CHAIN", $"{ContentHash.Of("chain")}", StringComparison.Ordinal),
        CorpusWriter.Text(Sample));

    [Theory]
    [InlineData("\"eval\": \"lab\"", "<<<<<<< HEAD\n\"eval\": \"lab\"", 3, "A merge may have left it so")]
    [InlineData("\"case\": \"c10\"", "\"case\": \"c10\", \"case\": \"c11\"", null, "not JSON as a corpus has it")]
    [InlineData("\"evalkit-corpus\": 1", "\"evalkit-corpus\": 2", null, "the format is version 2, and this EvalKit reads version 1")]
    [InlineData("\"evalkit-corpus\": 1", "\"evalkit-corpus\": \"1\"", null, "the format is version \"1\"")]
    [InlineData("\"evalkit-corpus\": 1,", "", null, "the version of the format, is missing")]
    [InlineData("\"eval\": \"lab\"", "\"eval\": \"other\"", null, "this is the corpus of the eval \"other\"")]
    [InlineData("\"eval\": \"lab\"", "\"eval\": [1]", null, "\"eval\" is not a text")]
    [InlineData("\"entries\": [", "\"entries\": 5, \"more\": [", null, "the field \"more\" is not one of evalkit-corpus, eval, entries")]
    [InlineData("\"entries\": [", "\"entries\": [ 17,", null, "entry 1: an object was expected")]
    [InlineData("\"entries\": [", "\"entries\": [ {},", null, "entry 1: the field \"case\" is missing")]
    [InlineData("\"case\": \"c10\"", "\"case\": 10", null, "entry 1: \"case\" is not a text")]
    [InlineData("\"case\": \"c10\"", "\"case\": \"\"", null, "entry 1: the case's id is empty")]
    [InlineData("\"case\": \"c10\"", "\"case\": \"a\\nb\"", null, "entry 1: the case's id holds the control character")]
    [InlineData("\"case\": \"c10\"", "\"case\": \"half \\uD800\"", null, "")]
    [InlineData("\"fixed\"", "\"mended\"", null, "entry 1 (c10): the status is \"mended\": give open, fixed or invalid")]
    [InlineData("\"found\": \"2026-11-20\"", "\"found\": \"20.11.2026\"", null, "entry 1 (c10): \"found\" is not a day")]
    [InlineData("\"found\": \"2026-11-20\"", "\"fund\": \"2026-11-20\"", null, "entry 1: the field \"fund\" is not one of")]
    [InlineData("\"because\": \"the label changes\"", "\"because\": \" \"", null, "entry 2 (c2): it is invalid and does not say why")]
    [InlineData("\"seed\": \"7\"", "\"seed\": 7", null, "\"seed\" is not a text")]
    [InlineData("\"seed\": \"7\"", "\"seed\": \"-7\"", null, "\"seed\" is not a whole number")]
    [InlineData("\"seed\": \"7\"", "\"seed\": \"18446744073709551616\"", null, "\"seed\" is not a whole number")]
    [InlineData("image.rotation@1(1) > text.whitespace@1(0.1;in=context)", "image.rotation@1(2.1)", null, "entry 3 (c2): the same case under the same chain stands here twice")]
    public void What_is_wrong_is_said(string old, string now, int? line, string problem)
    {
        var text = CorpusWriter.Text(Sample);
        Assert.Contains(old, text, StringComparison.Ordinal);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        if (old == "\"fixed\"") at = text.IndexOf("\"status\": \"fixed\"", StringComparison.Ordinal) + "\"status\": ".Length;

        var error = Assert.Throws<CorpusException>(() => Read(text[..at] + now + text[(at + old.Length)..]));

        if (line is not null) Assert.Equal(line, error.Line);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cut_off_anywhere_it_is_refused()
    {
        // All but the last bracket's line feed is needed.
        var bytes = Encoding.UTF8.GetBytes(CorpusWriter.Text(Sample));

        for (var length = 0; length < bytes.Length - 1; length++)
        {
            var path = _folder.File("cut.json", bytes.AsSpan(0, length));
            Assert.Throws<CorpusException>(() => CorpusReader.Read(path, "lab"));
        }
    }

    [Fact]
    public void Bytes_that_are_no_text_endless_nesting_endless_texts_and_a_huge_file_are_refused()
    {
        var huge = _folder.File("huge.json", []);
        using (var stream = File.OpenWrite(huge)) stream.SetLength((64L << 20) + 1);
        var text = CorpusWriter.Text(Sample);

        Assert.Throws<CorpusException>(() => CorpusReader.Read(_folder.File("bytes.json", [0xC3, 0x28, 0xFF, 0x0A]), "lab"));
        Assert.Throws<CorpusException>(() => Read(new string('[', 100_000)));
        Assert.Contains("longer than 2000", Assert.Throws<CorpusException>(() => Read(text.Replace("the label changes", new string('x', 2001), StringComparison.Ordinal))).Message, StringComparison.Ordinal);
        Assert.Contains("\"value\" is longer", Assert.Throws<CorpusException>(() => Read(text.Replace("\"Ä\"", $"\"{new string('x', 70_000)}\"", StringComparison.Ordinal))).Message, StringComparison.Ordinal);
        Assert.Contains("larger than 64 MiB", Assert.Throws<CorpusException>(() => CorpusReader.Read(huge, "lab")).Message, StringComparison.Ordinal);
        var many = string.Join(',', Enumerable.Repeat("{}", 10_001));
        Assert.Contains("more than 10000 entries", Assert.Throws<CorpusException>(() => Read($$"""{"evalkit-corpus":1,"eval":"lab","entries":[{{many}}]}""")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("con")]
    [InlineData("a/b\\c:d")]
    [InlineData("..")]
    public void No_id_leads_out_of_the_folder(string id)
    {
        var root = Path.GetFullPath(_folder.Path);

        Assert.Equal(Path.Combine(root, "corpus"), Path.GetDirectoryName(Path.GetFullPath(CorpusFile.PathOf(root, id))));
    }

    [Fact]
    public void Line_ends_and_marks_that_editors_add_do_no_harm() =>
        Assert.Equal(3, Read("\uFEFF" + CorpusWriter.Text(Sample).Replace("\n", "\r\n", StringComparison.Ordinal)).Entries.Count);

    [Fact]
    public async Task A_kill_at_any_moment_leaves_a_whole_file_and_the_next_write_cleans_up()
    {
        var path = Path.Combine(_folder.Path, "corpus", "lab.json");
        for (var kill = 0; kill < 4; kill++)
        {
            using var child = RepeatingChild.Start("corpus", RepeatingChild.UntilKilled, path);
            for (var i = 0; i <= kill * 7; i++) Assert.Equal('\n', child.StandardOutput.Read());
            child.Kill();
            await child.WaitForExitAsync(TestContext.Current.CancellationToken);

            Assert.InRange(CorpusReader.Read(path, "lab")!.Entries.Count, 2_000, 2_001);
        }

        CorpusWriter.Write(path, Sample);
        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    internal static Action<int> Writing(string path) => step =>
    {
        var entries = Enumerable.Range(0, 2_000 + (step % 2)).Select(entry => Sample.Entries[0] with { Case = FormattableString.Invariant($"c{entry}") });
        CorpusWriter.Write(path, new("lab", [.. entries]));
    };

    private CorpusFile Read(string text) => CorpusReader.Read(_folder.File("read.json", Encoding.UTF8.GetBytes(text)), "lab")!;
}
