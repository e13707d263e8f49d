using System.Text;
using System.Text.Json;

namespace EvalKit.Tests.Cases;

public static class JsonLinesTests
{
    private sealed record Order(string Id, decimal Total, Difficulty Difficulty = Difficulty.Unrated, string? Note = null);

    private sealed record Picky(string Id)
    {
        public string Id { get; } = Id.Length > 2 ? Id : throw new ArgumentException("An id has three letters at least.");
    }

    private sealed class Silent
    {
        public required string Id { get; init; }
    }

    private interface IUnreadable;

    public sealed class Reading : IDisposable
    {
        private readonly DataFolder _folder = new();

        public void Dispose() => _folder.Dispose();

        [Fact]
        public async Task One_case_per_line_with_its_origin()
        {
            var path = _folder.Write("orders.jsonl", """
                {"id":"a","total":41.20,"difficulty":"hard"}
                {"Id":"b","TOTAL":1e2,"note":"ü 😀","unknown":[1,2]}
                """);

            Assert.Equal(
                [new(new("a", 41.20m, Difficulty.Hard), "orders.jsonl:1"), new(new("b", 100m, Note: "ü 😀"), "orders.jsonl:2")],
                await DataFolder.ReadAsync(Dataset.JsonLines<Order>(path)));
        }

        [Fact]
        public async Task Blank_lines_carriage_returns_and_a_byte_order_mark_are_skipped_and_lines_still_counted()
        {
            var path = _folder.Write("orders.jsonl", "\ufeff{\"id\":\"a\",\"total\":1}\r\n\r\n \t\n{\"id\":\"b\",\"total\":2}");

            Assert.Equal(
                ["orders.jsonl:1", "orders.jsonl:4"],
                (await DataFolder.ReadAsync(Dataset.JsonLines<Order>(path))).Select(item => item.Origin));
        }

        [Fact]
        public async Task An_empty_file_has_no_cases() =>
            Assert.Empty(await DataFolder.ReadAsync(Dataset.JsonLines<Order>(_folder.Write("none.jsonl", ""))));

        [Fact]
        public async Task The_same_source_reads_again_from_the_start()
        {
            var source = Dataset.JsonLines<Order>(_folder.Write("orders.jsonl", "{\"id\":\"a\",\"total\":1}\n"));

            Assert.Equal(await DataFolder.ReadAsync(source), await DataFolder.ReadAsync(source));
        }

        [Fact]
        public async Task Lines_far_longer_than_the_buffer_arrive_whole()
        {
            var lines = Enumerable.Range(0, 20).Select(i => $$"""{"id":"{{i}}","total":1,"note":"{{new string('ü', i * 20_000)}}"}""");
            var path = _folder.Write("long.jsonl", string.Join('\n', lines));

            Assert.Equal(
                Enumerable.Range(0, 20).Select(i => i * 20_000),
                (await DataFolder.ReadAsync(Dataset.JsonLines<Order>(path))).Select(item => item.Value.Note!.Length));
        }

        [Fact]
        public async Task A_reader_that_stops_early_needs_no_sound_rest()
        {
            var path = _folder.Write("orders.jsonl", "{\"id\":\"a\",\"total\":1}\nbroken");

            await foreach (var item in Dataset.JsonLines<Order>(path).ReadAsync())
            {
                Assert.Equal("a", item.Value.Id);
                break;
            }
        }

        [Fact]
        public async Task Reading_can_be_cancelled()
        {
            var source = Dataset.JsonLines<Order>(_folder.Write("orders.jsonl", "{\"id\":\"a\",\"total\":1}\n"));

            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            {
                await foreach (var item in source.ReadAsync(new CancellationToken(canceled: true))) Assert.Fail(item.Origin);
            });
        }
    }

    public sealed class Paths : IDisposable
    {
        private readonly DataFolder _folder = new();

        public void Dispose() => _folder.Dispose();

        [Fact]
        public async Task A_relative_path_starts_beside_the_test_assembly()
        {
            var name = $"{Guid.NewGuid():N}.jsonl";
            var file = Path.Combine(AppContext.BaseDirectory, name);
            await File.WriteAllTextAsync(file, "{\"id\":\"a\",\"total\":1}");
            try
            {
                Assert.Single(await DataFolder.ReadAsync(Dataset.JsonLines<Order>(name)));
            }
            finally
            {
                File.Delete(file);
            }
        }

        [Fact]
        public async Task A_missing_file_names_the_full_path_the_nearest_name_and_the_remedy()
        {
            var near = _folder.Write("orders.jsonl", "");
            var missing = Path.Combine(_folder.FullPath, "order.jsonl");

            var error = await DataFolder.ErrorAsync(Dataset.JsonLines<Order>(missing));

            Assert.Equal(missing, error.Path);
            Assert.Contains($"there is no file {missing}.", error.Message, StringComparison.Ordinal);
            Assert.Contains($"The nearest name there is {near}.", error.Message, StringComparison.Ordinal);
            Assert.Contains("CopyToOutputDirectory", error.Message, StringComparison.Ordinal);
        }

        [Fact]
        public async Task A_missing_folder_names_the_part_that_exists()
        {
            var error = await DataFolder.ErrorAsync(Dataset.JsonLines<Order>(Path.Combine(_folder.FullPath, "no", "such", "x.jsonl")));

            Assert.Contains($"the folder {_folder.FullPath} exists", error.Message, StringComparison.Ordinal);
        }

        [Fact]
        public async Task A_relative_path_names_both_places_it_was_looked_for()
        {
            var error = await DataFolder.ErrorAsync(Dataset.JsonLines<Order>("no/such.jsonl"));

            Assert.Contains(Path.GetFullPath("no/such.jsonl", AppContext.BaseDirectory), error.Message, StringComparison.Ordinal);
            Assert.Contains(Path.GetFullPath("no/such.jsonl"), error.Message, StringComparison.Ordinal);
        }

        [Fact]
        public async Task A_folder_is_pointed_to_the_source_for_folders() =>
            Assert.Contains(
                "Use Dataset.Folder",
                (await DataFolder.ErrorAsync(Dataset.JsonLines<Order>(_folder.FullPath))).Message,
                StringComparison.Ordinal);

        [Theory]
        [InlineData("")]
        [InlineData(" ")]
        public void No_path_is_refused_at_once(string path) => Assert.Throws<ArgumentException>(() => Dataset.JsonLines<Order>(path));
    }

    public sealed class Broken : IDisposable
    {
        private readonly DataFolder _folder = new();

        public void Dispose() => _folder.Dispose();

        private async Task<CaseDataException> ErrorInLineTwoAsync<T>(string line)
        {
            var path = _folder.Write("orders.jsonl", "{\"id\":\"first\",\"total\":1}\n" + line + "\n");
            var error = await DataFolder.ErrorAsync(Dataset.JsonLines<T>(path));

            Assert.Equal(path, error.Path);
            Assert.Equal(2, error.Line);
            Assert.StartsWith("orders.jsonl line 2", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("LineNumber", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(error.Message, char.IsControl);
            return error;
        }

        [Theory]
        [InlineData("{\"id\":\"a\",\"total\":}", 19, "Every line must be one JSON object")]
        [InlineData("{\"id\":\"ü😀\",\"total\":}", 21, "Every line must be one JSON object")]
        [InlineData("{\"id\":\"a\",\"total\":1},", 21, "Delete the comma at the end")]
        [InlineData("{\"id\":\"a\",\"total\":1} {}", 22, "Every line must be one JSON object")]
        [InlineData("{\"id\":\"a\",\"total\":\"1\"}", 22, "(at $.total)")]
        [InlineData("{\"id\":\"a\",\"total\":1,}", 21, "trailing comma")]
        [InlineData("[{\"id\":\"a\",\"total\":1}]", 2, "not an array")]
        [InlineData("{", 2, "must end on the line it starts on")]
        [InlineData("{\"id\":\"a\"}", 11, "'Total'")]
        [InlineData("{\"id\":null,\"total\":1}", 11, "(at $.id)")]
        [InlineData("{\"id\":\"a\",\"id\":\"b\",\"total\":1}", 16, "Duplicate property")]
        [InlineData("{\"id\":\"a\",\"total\":1,\"difficulty\":\"harsh\"}", 41, "(at $.difficulty)")]
        [InlineData("null", 1, "null is not a case")]
        [InlineData("plain text", 1, "Every line must be one JSON object")]
        [InlineData("\u001b[2J", 1, "Every line must be one JSON object")]
        public async Task Line_column_problem_and_advice(string line, int column, string advice)
        {
            var error = await ErrorInLineTwoAsync<Order>(line);

            Assert.Contains(advice, error.Message, StringComparison.Ordinal);
            Assert.Equal(column, error.Column);
        }

        [Fact]
        public async Task A_required_member_is_asked_for_by_name() =>
            Assert.Contains("'Id'", (await DataFolder.ErrorAsync(
                Dataset.JsonLines<Silent>(_folder.Write("x.jsonl", "{}")))).Message, StringComparison.OrdinalIgnoreCase);

        [Fact]
        public async Task What_the_case_type_itself_refuses_is_reported_with_the_line()
        {
            var error = await ErrorInLineTwoAsync<Picky>("{\"id\":\"a\"}");

            Assert.Contains(
                "no Picky can be made of it (ArgumentException: An id has three letters at least.)", error.Message, StringComparison.Ordinal);
            Assert.IsType<ArgumentException>(error.InnerException);
        }

        [Fact]
        public async Task A_type_that_cannot_be_read_is_reported_with_the_line() =>
            Assert.Contains("no IUnreadable can be made of it", (await DataFolder.ErrorAsync(
                Dataset.JsonLines<IUnreadable>(_folder.Write("x.jsonl", "{}")))).Message, StringComparison.Ordinal);

        [Fact]
        public async Task Another_encoding_is_named()
        {
            var path = _folder.Write("x.jsonl", Encoding.Unicode.GetBytes("\ufeff{\"id\":\"a\"}\n"));

            Assert.Contains(
                "save it as UTF-8", (await DataFolder.ErrorAsync(Dataset.JsonLines<Order>(path))).Message, StringComparison.Ordinal);
        }

        [Fact]
        public async Task Bytes_that_are_not_UTF_8_are_refused()
        {
            var path = _folder.Write("x.jsonl", [.. "{\"total\":1,\"id\":\"caf"u8, 0xE9, .. "\"}"u8]);

            Assert.Equal(1, (await DataFolder.ErrorAsync(Dataset.JsonLines<Order>(path))).Line);
        }

        [Fact]
        public async Task Nesting_beyond_reason_is_refused()
        {
            var deep = new string('[', 100_000);

            await DataFolder.ErrorAsync(Dataset.JsonLines<JsonElement>(_folder.Write("x.jsonl", deep + new string(']', 100_000))));
        }

        [Theory]
        [InlineData(100, false)]
        [InlineData(101, true)]
        public async Task A_line_may_be_as_long_as_the_limit(int length, bool refused)
        {
            var path = _folder.Write("x.jsonl", $"1\n\"{new string('x', length - 2)}\"\n2\n");
            var source = new JsonLinesSource<JsonElement>(path, maxLineBytes: 100);

            if (!refused)
            {
                Assert.Equal(3, (await DataFolder.ReadAsync(source)).Count);
                return;
            }

            var error = await DataFolder.ErrorAsync(source);
            Assert.Equal(2, error.Line);
            Assert.Contains("longer than 100 bytes", error.Message, StringComparison.Ordinal);
        }

        [Fact]
        public async Task A_line_without_end_is_given_up_at_the_limit_and_not_collected()
        {
            using var endless = new EndlessStream((byte)'x');
            var lines = new Utf8LineReader(endless, maxLineBytes: 1_000_000);

            await Assert.ThrowsAsync<InvalidDataException>(async () => await lines.ReadAsync(CancellationToken.None));
            Assert.InRange(endless.Served, 1_000_001, 1_100_000);
        }
    }
}
