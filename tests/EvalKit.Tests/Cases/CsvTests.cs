using System.Globalization;
using System.Text;

namespace EvalKit.Tests.Cases;

public static class CsvTests
{
    private sealed record Order(string Id, decimal Total, Difficulty Difficulty, double? Weight);

    private sealed class Plain
    {
        public string Id { get; set; } = "";

        public int Count { get; set; }

        public DateOnly Day { get; set; }
    }

    private sealed record Picky(string Id)
    {
        public string Id { get; } = Id.Length > 2 ? Id : throw new ArgumentException("An id has three letters at least.");
    }

    public sealed class Reading : IDisposable
    {
        private readonly DataFolder _folder = new();

        public void Dispose() => _folder.Dispose();

        private Task<List<CaseItem<T>>> ReadAsync<T>(string text) =>
            DataFolder.ReadAsync(Dataset.Csv<T>(_folder.Write("orders.csv", text)));

        [Fact]
        public async Task A_record_by_its_constructor_in_any_order_and_case_of_columns() =>
            Assert.Equal(
                [new(new("a", 41.20m, Difficulty.Hard, 1.5), "orders.csv:2"), new(new("b", -1m, Difficulty.Easy, null), "orders.csv:3")],
                await ReadAsync<Order>("TOTAL,id,Extra,Difficulty,Weight\n41.20,a,x,hard,1.5\n-1,b,y,Easy,\n"));

        [Fact]
        public async Task A_class_by_its_properties()
        {
            var item = Assert.Single(await ReadAsync<Plain>("id,count,day\na,3,2026-11-21\n"));

            Assert.Equal(("a", 3, new DateOnly(2026, 11, 21)), (item.Value.Id, item.Value.Count, item.Value.Day));
        }

        [Fact]
        public async Task Quotes_hold_commas_quotes_and_line_breaks_and_origins_stay_right()
        {
            var items = await ReadAsync<Plain>("id,count,day\r\n\"a, \"\"b\"\"\r\nc\",1,2026-01-01\r\n\r\nd,2,2026-01-01\r\n");

            Assert.Equal(["a, \"b\"\r\nc", "d"], items.Select(item => item.Value.Id));
            Assert.Equal(["orders.csv:2", "orders.csv:5"], items.Select(item => item.Origin));
        }

        [Fact]
        public async Task Byte_order_marks_and_space_around_fields_are_ignored() =>
            Assert.Equal("a", Assert.Single(await ReadAsync<Plain>("\ufeffid , count,day\n a , 1 ,2026-01-01")).Value.Id);

        [Fact]
        public async Task A_spreadsheets_UTF_16_is_read()
        {
            var text = Encoding.Unicode.GetBytes("\ufeffid,count,day\nü,1,2026-01-01\n");
            var path = _folder.Write("x.csv", text);

            Assert.Equal("ü", Assert.Single(await DataFolder.ReadAsync(Dataset.Csv<Plain>(path))).Value.Id);
        }

        [Fact]
        public async Task The_machines_culture_changes_nothing()
        {
            var before = CultureInfo.CurrentCulture;
            try
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
                Assert.Equal(41.2m, Assert.Single(await ReadAsync<Order>("id,total,difficulty,weight\na,41.2,Easy,\n")).Value.Total);
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }

        [Fact]
        public async Task A_header_alone_has_no_cases() => Assert.Empty(await ReadAsync<Plain>("id,count,day\n"));
    }

    public sealed class Broken : IDisposable
    {
        private readonly DataFolder _folder = new();

        public void Dispose() => _folder.Dispose();

        private async Task<CaseDataException> ErrorAsync<T>(string text)
        {
            var path = _folder.Write("orders.csv", text);
            var error = await DataFolder.ErrorAsync(Dataset.Csv<T>(path));

            Assert.Equal(path, error.Path);
            Assert.StartsWith("orders.csv", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(error.Message, char.IsControl);
            Assert.InRange(error.Message.Length, 1, 1000);
            return error;
        }

        [Theory]
        [InlineData("", null, null, "the file is empty. Its first line must name the columns")]
        [InlineData("id,count\na,1\n", 1L, null, "the header lacks \"Day\"; it has \"id\", \"count\"")]
        [InlineData("id;count;day\na;1;2026-01-01\n", 1L, null, "must be separated by commas")]
        [InlineData("id,count,Count,day\n", 1L, null, "the column \"count\" stands in the header twice")]
        [InlineData("id,count,day\na,1,2026-01-01\nb,two,2026-01-01\n", 3L, 2L, "\"two\" is not a value for the column \"count\"")]
        [InlineData("id,count,day\na,\"1,000\",2026-01-01\n", 2L, 2L, "\"1,000\" is not a value for the column \"count\"")]
        [InlineData("id,count,day\na,,2026-01-01\n", 2L, 2L, "\"\" is not a value for the column \"count\"")]
        [InlineData("id,count,day\na,1,21.11.2026\n", 2L, 3L, "\"21.11.2026\" is not a value for the column \"day\"")]
        [InlineData("id,count,day\na,1\n", 2L, null, "another number of fields than the header")]
        [InlineData("id,count,day\na,1,2026-01-01,more\n", 2L, null, "another number of fields than the header")]
        [InlineData("id,count,day\na\"b\",1,2026-01-01\n", 2L, null, "the quotes in \"a\\\"b\\\"\" do not match")]
        [InlineData("id,count,day\n\"a,1,2026-01-01\nb,1,2026-01-01\n", 2L, null, "opened here and never closed")]
        public async Task Line_column_problem_and_advice(string text, long? line, long? column, string problem)
        {
            var error = await ErrorAsync<Plain>(text);

            Assert.Contains(problem, error.Message, StringComparison.Ordinal);
            Assert.Equal((line, column), (error.Line, error.Column));
        }

        [Theory]
        [InlineData("\"4,5\",", "\"4,5\" is not a value for the column \"total\"")]
        [InlineData("4.5,\"1,5\"", "\"1,5\" is not a value for the column \"weight\"")]
        public async Task A_decimal_comma_is_never_read_as_thousands(string fields, string problem) =>
            Assert.Contains(
                problem, (await ErrorAsync<Order>($"id,difficulty,total,weight\na,Easy,{fields}\n")).Message, StringComparison.Ordinal);

        [Fact]
        public async Task An_unknown_enum_name_is_refused() =>
            Assert.Contains(
                "\"harsh\" is not a value for the column \"difficulty\"",
                (await ErrorAsync<Order>("id,total,difficulty,weight\na,1,harsh,\n")).Message,
                StringComparison.Ordinal);

        [Fact]
        public async Task What_the_case_type_itself_refuses_is_reported_with_the_line()
        {
            var error = await ErrorAsync<Picky>("id\nabc\na\n");

            Assert.Equal(3, error.Line);
            Assert.Contains("An id has three letters at least.", error.Message, StringComparison.Ordinal);
        }

        [Fact]
        public async Task Another_encoding_is_an_error_and_no_question_mark()
        {
            var path = _folder.Write("latin.csv", [.. "id\ncaf"u8, 0xE9, (byte)'\n']);

            Assert.Contains(
                "Save the file as UTF-8", (await DataFolder.ErrorAsync(Dataset.Csv<Picky>(path))).Message, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("x", "a line here is longer than 1000 characters")]
        [InlineData(",", "a line here is longer than 1000 characters")]
        [InlineData("\"\n", "a field is too long")]
        public async Task A_line_or_a_field_without_end_is_given_up(string repeated, string problem)
        {
            var flood = repeated[0] == '"'
                ? "\"" + string.Concat(Enumerable.Repeat("many lines in one field\n", 1000))
                : string.Concat(Enumerable.Repeat(repeated, 100_000));
            var path = _folder.Write("x.csv", $"id\nabc\n{flood}");

            var error = await DataFolder.ErrorAsync(new CsvSource<Picky>(path, maxLineLength: 1000));

            Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        }

        [Fact]
        public async Task A_missing_file_names_the_full_path()
        {
            var missing = Path.Combine(_folder.FullPath, "none.csv");

            Assert.Contains(missing, (await DataFolder.ErrorAsync(Dataset.Csv<Plain>(missing))).Message, StringComparison.Ordinal);
        }
    }
}
