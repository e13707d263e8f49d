using System.Text;
using System.Text.Json;
using EvalKit.Extensibility;
using EvalKit.Media;

namespace EvalKit.Tests;

public static class FileRunStoreTests
{
    public sealed class Create : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        [Fact]
        public async Task A_run_has_a_manifest_a_journal_and_its_folders()
        {
            await using var store = FileRunStore.Create(_folder.Path, environment: new Dictionary<string, string> { ["os"] = "linux" });

            Assert.Equal(Path.Combine(_folder.Path, "runs", store.Run.Run), store.Location);
            Assert.Equal(
                ["artifacts", "blobs", "run.json", "trials.jsonl"],
                Directory.EnumerateFileSystemEntries(store.Location).Select(Path.GetFileName).Order(StringComparer.Ordinal));
            using var manifest = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(store.Location, "run.json")));
            Assert.Equal(store.Run.Run, manifest.RootElement.GetProperty("run").GetString());
            Assert.Equal("linux", manifest.RootElement.GetProperty("environment").GetProperty("os").GetString());
            Assert.Equal(JournalText.Fields(store.Run), JournalText.Fields(Assert.Single(JournalReader.Read(store.Location))));
        }

        [Fact]
        public async Task Run_ids_sort_by_time_and_are_never_shared()
        {
            var runs = new List<string>();
            for (var i = 0; i < 50; i++)
            {
                await using var store = FileRunStore.Create(_folder.Path, new FixedTime(new DateTimeOffset(2026, 11, 21, 9, 41, 2, i / 10, TimeSpan.FromHours(2))));
                runs.Add(store.Run.Run);
            }

            Assert.Equal(50, runs.Distinct().Count());
            Assert.Equal(runs.Select(r => r[..20]), runs.Select(r => r[..20]).Order(StringComparer.Ordinal));
            Assert.StartsWith("20261121T074102000Z-", runs[0], StringComparison.Ordinal);
        }

        [Fact]
        public void A_folder_that_cannot_be_made_is_named_with_what_to_do()
        {
            var file = _folder.File("occupied", "a regular file"u8);

            var error = Assert.Throws<RunStoreException>(() => FileRunStore.Create(Path.Combine(file, ".evalkit")));

            Assert.StartsWith(Path.Combine(file, ".evalkit", "runs"), error.Path, StringComparison.Ordinal);
            Assert.Contains(error.Path, error.Message, StringComparison.Ordinal);
            Assert.Contains("choose another results folder", error.Message, StringComparison.Ordinal);
            Assert.IsAssignableFrom<IOException>(error.InnerException);
        }

        public void Dispose() => _folder.Dispose();

        private sealed class FixedTime(DateTimeOffset now) : TimeProvider
        {
            public override DateTimeOffset GetUtcNow() => now;
        }
    }

    public sealed class Append : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        [Fact]
        public async Task A_line_is_readable_as_soon_as_Append_returns()
        {
            await using var store = FileRunStore.Create(_folder.Path);
            for (var i = 1; i <= 20; i++)
            {
                store.Append(SampleEntries.Trial with { Repeat = i });
                Assert.Equal(i, JournalReader.Read(store.Location).OfType<TrialEntry>().Last().Repeat);
            }
        }

        [Fact]
        public async Task Lines_of_sixteen_threads_never_mix()
        {
            const int Threads = 16, Lines = 250;
            await using var store = FileRunStore.Create(_folder.Path);

            await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Factory.StartNew(() =>
            {
                for (var i = 0; i < Lines; i++)
                    store.Append(new TrialEntry { Eval = thread, Case = new string((char)('a' + thread), 1 + i * 37 % 2000), Repeat = i });
            }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

            var trials = JournalReader.Read(store.Location).OfType<TrialEntry>().ToList();
            Assert.Equal(Threads * Lines, trials.Count);
            foreach (var thread in trials.GroupBy(t => t.Eval))
            {
                Assert.Equal(Enumerable.Range(0, Lines), thread.Select(t => t.Repeat));
                Assert.All(thread, t => Assert.Equal(new string((char)('a' + t.Eval), 1 + t.Repeat * 37 % 2000), t.Case));
            }
        }

        [Fact]
        public async Task A_reply_of_over_120_bytes_moves_to_the_blobs()
        {
            var atLimit = new string('é', TrialEntry.MaxInlineReplyBytes / 2);
            await using var store = FileRunStore.Create(_folder.Path);
            store.Append(new TrialEntry { Case = "short", Reply = atLimit });
            store.Append(new TrialEntry { Case = "long", Reply = atLimit + "!" });

            var trials = JournalReader.Read(store.Location).OfType<TrialEntry>().ToList();

            Assert.Equal((atLimit, null), (trials[0].Reply, trials[0].ReplyBlob));
            Assert.Null(trials[1].Reply);
            Assert.Equal(atLimit + "!", await File.ReadAllTextAsync(Path.Combine(store.Location, "blobs", trials[1].ReplyBlob.ToString()!)));
        }

        [Fact]
        public async Task A_line_that_cannot_be_written_leaves_no_part_of_itself()
        {
            await using var store = FileRunStore.Create(_folder.Path);
            Assert.Throws<RunStoreException>(() => store.Append(new FailureEntry { Case = new string('x', JournalLine.MaxBytes) }));
            Assert.Throws<ArgumentOutOfRangeException>(() => store.Append(new TrialEntry { Case = "r-1", Outcome = (TrialOutcome)99 }));
            store.Append(SampleEntries.End);

            Assert.Equal([typeof(RunEntry), typeof(EvalEndEntry)], JournalReader.Read(store.Location).Select(e => e.GetType()));
        }

        [Fact]
        public async Task After_the_end_nothing_is_appended()
        {
            var store = FileRunStore.Create(_folder.Path);
            await store.DisposeAsync();
            await store.DisposeAsync();

            Assert.Throws<ObjectDisposedException>(() => store.Append(SampleEntries.End));
        }

        public void Dispose() => _folder.Dispose();
    }

    public sealed class PutBlob : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        [Fact]
        public async Task Equal_content_is_stored_once_by_any_number_of_threads()
        {
            var contents = Enumerable.Range(0, 10).Select(i => Encoding.UTF8.GetBytes(new string((char)('a' + i), 5000))).ToArray();
            await using var store = FileRunStore.Create(_folder.Path);

            await Parallel.ForAsync(0, 400, (i, _) =>
            {
                Assert.Equal(ContentHash.Of(contents[i % 10]), store.PutBlob(contents[i % 10]));
                return ValueTask.CompletedTask;
            });

            var files = Directory.GetFiles(Path.Combine(store.Location, "blobs"));
            Assert.Equal(contents.Select(c => ContentHash.Of(c).ToString()).Order(), files.Select(Path.GetFileName).Order());
            Assert.All(files, f => Assert.Equal(Path.GetFileName(f), ContentHash.Of(File.ReadAllBytes(f)).ToString()));
        }

        [Fact]
        public async Task Empty_content_is_content()
        {
            await using var store = FileRunStore.Create(_folder.Path);

            Assert.Empty(await File.ReadAllBytesAsync(Path.Combine(store.Location, "blobs", store.PutBlob([]).ToString())));
        }

        [Fact]
        public async Task A_folder_that_is_gone_is_named()
        {
            await using var store = FileRunStore.Create(_folder.Path);
            Directory.Delete(Path.Combine(store.Location, "blobs"));

            Assert.Contains("blobs", Assert.Throws<RunStoreException>(() => store.PutBlob([1])).Path, StringComparison.Ordinal);
        }

        public void Dispose() => _folder.Dispose();
    }

    public sealed class PutArtifact : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        [Theory]
        [InlineData("r-0412-clean.png")]
        [InlineData("../../../escape.png")]
        [InlineData("/elsewhere/escape.png")]
        [InlineData("a:b\0c\nd")]
        [InlineData("CON")]
        public async Task Whatever_the_name_the_file_is_inside_the_artefacts_folder(string name)
        {
            await using var store = FileRunStore.Create(_folder.Path);

            var path = store.PutArtifact(name, [1, 2, 3]);

            var file = Assert.Single(Directory.GetFiles(Path.Combine(store.Location, "artifacts")));
            Assert.Equal(path, "artifacts/" + Path.GetFileName(file));
            Assert.Equal([1, 2, 3], await File.ReadAllBytesAsync(file));
        }

        [Fact]
        public async Task The_same_name_replaces_and_another_does_not()
        {
            await using var store = FileRunStore.Create(_folder.Path);
            var first = store.PutArtifact("a.png", [1]);
            var again = store.PutArtifact("a.png", [2]);
            var other = store.PutArtifact("A.png", [3]);

            Assert.Equal(first, again);
            Assert.NotEqual(first, other);
            Assert.Equal([2], await File.ReadAllBytesAsync(Path.Combine(store.Location, first)));
        }

        public void Dispose() => _folder.Dispose();
    }
}
