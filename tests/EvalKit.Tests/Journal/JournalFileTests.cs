using EvalKit.Extensibility;

namespace EvalKit.Tests;

public static class JournalFileTests
{
    public sealed class Append : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        [Fact]
        public void A_journal_that_cannot_be_written_is_named_every_time()
        {
            var path = _folder.File("trials.jsonl", "kept"u8);
            using var file = new JournalFile(path, File.OpenHandle(path, FileMode.Open, FileAccess.Read));

            for (var i = 0; i < 3; i++)
            {
                var error = Assert.Throws<RunStoreException>(() => file.Append("line\n"u8));
                Assert.Equal(path, error.Path);
                Assert.Contains("free disk space", error.Message, StringComparison.Ordinal);
            }

            Assert.Equal("kept", File.ReadAllText(path));
        }

        [Fact]
        public void Lines_follow_each_other()
        {
            var path = Path.Combine(_folder.Path, "trials.jsonl");
            using (var file = new JournalFile(path, File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write)))
            {
                file.Append("one\n"u8);
                file.Append("two\n"u8);
            }

            Assert.Equal("one\ntwo\n", File.ReadAllText(path));
        }

        public void Dispose() => _folder.Dispose();
    }
}
