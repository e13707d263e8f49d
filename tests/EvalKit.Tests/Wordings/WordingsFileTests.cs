using System.Text;

namespace EvalKit.Tests.Wordings;

/// <summary>Recorded wordings are a file that people read, correct and merge.</summary>
public sealed class WordingsFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static WordingsFile Sample { get; } = new("lab",
    [
        Entry("text.paraphrase@1", 2, "Where is my parcel?", "Whereabouts is my parcel?"),
        Entry("text.formal-style@1", 5, "Where is my parcel?", "May I ask where my parcel is?"),
        Entry("text.paraphrase@1", 1, "Where is my parcel?", "Where's my \"parcel\"?\nÄ"),
        new() { Key = new("text.back-translation@1;language=English", 1, "Be quick."), Struck = "Be dead." },
    ]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_text_stands_once_and_its_wordings_beneath_it_sorted_with_a_field_on_each_line() => Assert.Equal(
        """
        {
          "evalkit-wordings": 1,
          "eval": "lab",
          "texts": [
            {
              "source": "Be quick.",
              "wordings": [
                {
                  "kind": "text.back-translation@1;language=English",
                  "strength": 1,
                  "struck": "Be dead."
                }
              ]
            },
            {
              "source": "Where is my parcel?",
              "wordings": [
                {
                  "kind": "text.formal-style@1",
                  "strength": 5,
                  "wording": "May I ask where my parcel is?",
                  "model": "desk pen-2",
                  "recorded": "2026-11-21"
                },
                {
                  "kind": "text.paraphrase@1",
                  "strength": 1,
                  "wording": "Where's my \"parcel\"?\nÄ",
                  "model": "desk pen-2",
                  "recorded": "2026-11-21"
                },
                {
                  "kind": "text.paraphrase@1",
                  "strength": 2,
                  "wording": "Whereabouts is my parcel?",
                  "model": "desk pen-2",
                  "recorded": "2026-11-21"
                }
              ]
            }
          ]
        }

        """.ReplaceLineEndings("\n"),
        WordingsWriter.Text(Sample));

    [Fact]
    public void What_is_written_is_read_again_in_any_culture_and_with_the_line_ends_of_Windows()
    {
        var text = Culture.WithCommaDecimals(() => WordingsWriter.Text(Sample));
        var read = Culture.WithCommaDecimals(() => Read(text.Replace("\n", "\r\n", StringComparison.Ordinal)));

        Assert.Equal(Sample.Entries.ToHashSet(), read.Entries.ToHashSet());
        Assert.Equal(text, WordingsWriter.Text(read));
    }

    [Theory]
    [InlineData("\"eval\": \"lab\"", "\n<<<<<<< HEAD\n\"eval\": \"lab\"", 4, "a merge conflict was left here. Keep the wordings of both sides")]
    [InlineData("\"eval\": \"lab\"", "\"eval\": \"lab\",,", 3, "not JSON as recorded wordings have it")]
    [InlineData("\"evalkit-wordings\": 1", "\"evalkit-wordings\": 2", null, "the format is version 2, and this EvalKit reads version 1")]
    [InlineData("\"evalkit-wordings\": 1,", "", null, "the version of the format, is missing")]
    [InlineData("\"eval\": \"lab\"", "\"eval\": \"other\"", null, "these are the wordings of the eval \"other\", and those of \"lab\" were looked for")]
    [InlineData("\"texts\": [", "\"texts\": 5, \"more\": [", null, "the field \"more\" is not one of")]
    [InlineData("\"source\": \"Be quick.\"", "\"source\": 5", null, "\"source\" is not a text")]
    [InlineData("\"source\": \"Be quick.\",", "", null, "the field \"source\" is missing")]
    [InlineData("\"strength\": 5", "\"strength\": 6", null, "\"Where is my parcel?\": the \"strength\" of text.formal-style@1 is not a whole number from 1 to 5")]
    [InlineData("\"strength\": 5", "\"strength\": 1.5", null, "is not a whole number from 1 to 5")]
    [InlineData("\"strength\": 2", "\"strength\": 1", null, "text.paraphrase@1 has two wordings of strength 1. Keep one of them")]
    [InlineData("\"struck\": \"Be dead.\"", "\"model\": \"pen\"", null, "has neither a \"wording\" nor one that is \"struck\" out")]
    [InlineData("\"struck\": \"Be dead.\"", "\"struck\": \"Be dead.\", \"wording\": \"Be dead.\"", null, "is the one that was struck out")]
    [InlineData("Whereabouts is my parcel?", " ", null, "a wording of text.paraphrase@1 is blank. Delete the entry, and it is asked for again")]
    [InlineData("Whereabouts is my parcel?", "Where is my parcel?", null, "is the text itself")]
    [InlineData("Whereabouts is my parcel?", "half \\uD800", null, "a text is not Unicode")]
    [InlineData("\"recorded\": \"2026-11-21\"", "\"recorded\": \"21.11.2026\"", null, "\"recorded\" is not a day")]
    public void What_is_wrong_is_said(string old, string now, int? line, string problem)
    {
        var text = WordingsWriter.Text(Sample);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0);

        var error = Assert.Throws<WordingException>(() => Read(text[..at] + now + text[(at + old.Length)..]));

        if (line is not null) Assert.Equal(line, error.Line);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cut_off_anywhere_it_is_refused()
    {
        var bytes = Encoding.UTF8.GetBytes(WordingsWriter.Text(Sample));

        for (var length = 0; length < bytes.Length - 1; length++)
        {
            var path = _folder.File("cut.json", bytes.AsSpan(0, length));
            Assert.Throws<WordingException>(() => WordingsReader.Read(path, "lab"));
        }
    }

    [Fact]
    public void An_endless_text_an_endless_nesting_and_a_huge_file_are_refused()
    {
        var huge = _folder.File("huge.json", []);
        using (var stream = File.OpenWrite(huge)) stream.SetLength((64L << 20) + 1);
        var text = WordingsWriter.Text(Sample);

        Assert.Contains("64 MiB", Assert.Throws<WordingException>(() => WordingsReader.Read(huge, "lab")).Message, StringComparison.Ordinal);
        Assert.Throws<WordingException>(() => Read(text.Replace("Be quick.", new string('a', WordingsFile.MaxSource + 1), StringComparison.Ordinal)));
        Assert.Throws<WordingException>(() => Read(new string('[', 10_000)));
    }

    [Fact]
    public void There_need_be_no_file() => Assert.Null(WordingsReader.Read(Path.Combine(_folder.Path, "none.json"), "lab"));

    internal static RecordedWording Entry(string kind, int strength, string source, string text) =>
        new() { Key = new(kind, strength, source), Text = text, Model = "desk pen-2", Recorded = "2026-11-21" };

    private WordingsFile Read(string text) => WordingsReader.Read(_folder.File("wordings.json", Encoding.UTF8.GetBytes(text)), "lab")!;
}
