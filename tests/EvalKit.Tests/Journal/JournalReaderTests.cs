using System.Text;
using EvalKit.Extensibility;

namespace EvalKit.Tests;

public static class JournalReaderTests
{
    public sealed class Read : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        [Fact]
        public void A_kill_at_any_byte_costs_at_most_the_last_line()
        {
            var journal = JournalText.Bytes(SampleEntries.All);

            for (var length = 0; length <= journal.Length; length++)
            {
                var kept = journal.AsSpan(0, length);
                var path = _folder.File("trials.jsonl", kept);
                var tally = new JournalTally();

                var read = JournalReader.Read(path, tally).Count();

                // A complete last object that lacks only its line feed is whole.
                var complete = kept.Count((byte)'\n') + (length > 0 && kept[^1] == '}' && journal[length] == '\n' ? 1 : 0);
                Assert.Equal(complete, read);
                Assert.Equal(complete, tally.Lines);
                Assert.Equal(length == 0 || kept[^1] == '\n' || (kept[^1] == '}' && journal[length] == '\n') ? 0 : 1, tally.TornLines);
            }
        }

        [Fact]
        public void A_torn_line_in_the_middle_is_an_error_that_names_it()
        {
            var path = Journal(JournalText.Line(SampleEntries.Run), "{\"t\":\"trial\",\"e\"\n", JournalText.Line(SampleEntries.End));

            var error = Assert.Throws<JournalFormatException>(() => JournalReader.Read(path).Count());

            Assert.Equal((path, 2), (error.Path, error.Line));
            Assert.Contains("line 2", error.Message, StringComparison.Ordinal);
            Assert.Contains("remove the line", error.Message, StringComparison.Ordinal);
        }

        [Fact]
        public void Another_schema_is_refused_with_what_to_do()
        {
            var path = Journal(JournalText.Line(SampleEntries.Run with { Schema = 2, EvalKitVersion = "9.1.0" }));

            var error = Assert.Throws<JournalFormatException>(() => JournalReader.Read(path).Count());

            Assert.Contains("schema 2 (written by EvalKit 9.1.0)", error.Message, StringComparison.Ordinal);
            Assert.Contains("read it with the version that wrote it", error.Message, StringComparison.Ordinal);
        }

        [Fact]
        public void A_journal_of_a_missing_schema_is_refused()
        {
            var path = Journal("{\"t\":\"run\"}\n");

            Assert.Throws<JournalFormatException>(() => JournalReader.Read(path).Count());
        }

        [Fact]
        public void A_file_that_does_not_begin_with_a_run_is_no_journal()
        {
            var path = Journal(JournalText.Line(SampleEntries.Trial));

            Assert.Contains("not an EvalKit journal", Assert.Throws<JournalFormatException>(() => JournalReader.Read(path).Count()).Message, StringComparison.Ordinal);
        }

        [Fact]
        public void Unknown_kinds_are_counted_and_passed_over()
        {
            var tally = new JournalTally();
            var path = Journal(JournalText.Line(SampleEntries.Run), "{\"t\":\"weather\"}\n", JournalText.Line(SampleEntries.End));

            Assert.Equal([SampleEntries.Run.GetType(), SampleEntries.End.GetType()], JournalReader.Read(path, tally).Select(e => e.GetType()));
            Assert.Equal((3, 1, 0), (tally.Lines, tally.UnknownKinds, tally.TornLines));
        }

        [Fact]
        public void Lines_longer_than_any_buffer_are_read()
        {
            var texts = Enumerable.Range(0, 6).Select(i => new string((char)('a' + i), 50_000 << i)).ToArray();
            var path = Journal([JournalText.Line(SampleEntries.Run), .. texts.Select(t => JournalText.Line(SampleEntries.Failure with { Reply = t }))]);

            Assert.Equal(texts, JournalReader.Read(path).OfType<FailureEntry>().Select(f => f.Reply));
        }

        [Fact]
        public void A_line_without_end_is_refused_before_it_fills_the_memory()
        {
            var path = Path.Combine(_folder.Path, "endless.jsonl");
            using (var stream = File.Create(path)) stream.SetLength(JournalLine.MaxBytes + 2L);

            var error = Assert.Throws<JournalFormatException>(() => JournalReader.Read(path).Count());

            Assert.Contains("longer than 64 MiB", error.Message, StringComparison.Ordinal);
        }

        [Fact]
        public void A_run_folder_is_as_good_as_its_journal()
        {
            Journal(JournalText.Line(SampleEntries.Run));

            Assert.Single(JournalReader.Read(_folder.Path));
        }

        [Fact]
        public void A_missing_journal_is_told_at_once()
        {
            var error = Assert.Throws<FileNotFoundException>(() => JournalReader.Read(Path.Combine(_folder.Path, "nothing")));

            Assert.Contains("nothing", error.Message, StringComparison.Ordinal);
        }

        [Fact]
        public void Windows_line_ends_and_deep_nesting_do_no_harm()
        {
            var deep = "{\"t\":\"weather\",\"x\":" + new string('[', 40) + new string(']', 40) + "}\r\n";
            var path = Journal(JournalText.Line(SampleEntries.Run).TrimEnd() + "\r\n", deep);

            Assert.Single(JournalReader.Read(path));
        }

        [Fact]
        public void Nesting_without_end_is_an_error_and_no_crash()
        {
            var path = Journal(JournalText.Line(SampleEntries.Run), "{\"t\":\"weather\",\"x\":" + new string('[', 1_000_000) + "\n", JournalText.Line(SampleEntries.End));

            Assert.Throws<JournalFormatException>(() => JournalReader.Read(path).Count());
        }

        public void Dispose() => _folder.Dispose();

        private string Journal(params IEnumerable<string> lines) => _folder.File("trials.jsonl", Encoding.UTF8.GetBytes(string.Concat(lines)));
    }
}
