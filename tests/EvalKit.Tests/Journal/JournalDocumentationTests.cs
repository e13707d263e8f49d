using System.Text.Json;
using EvalKit.Extensibility;

namespace EvalKit.Tests;

public sealed class JournalDocumentationTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Approved.RepositoryRoot, "docs", "journal.md"));

    public static TheoryData<int> Kinds => [.. Enumerable.Range(0, SampleEntries.All.Count)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_field_of_a_line_is_documented_in_the_order_of_the_line_and_no_other(int kind)
    {
        using var line = JsonDocument.Parse(JournalText.Line(SampleEntries.All[kind]));
        var name = line.RootElement.GetProperty("t").GetString();

        Assert.Equal(Fields(line.RootElement, "").Where(f => f != "t" && !f.StartsWith("env.", StringComparison.Ordinal)).Distinct(), Documented(name!));
    }

    [Fact]
    public void Every_kind_of_entry_has_a_sample() => Assert.Equal(
        typeof(JournalEntry).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(JournalEntry))).Select(t => t.Name).Order(),
        SampleEntries.All.Select(e => e.GetType().Name).Order());

    [Fact]
    public void No_field_of_a_sample_is_at_its_default()
    {
        // Otherwise the tests above would not see a field that is left out at its default.
        foreach (var entry in SampleEntries.All)
        {
            foreach (var property in entry.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0 && p.Name != "EqualityContract"))
                Assert.False(property.GetValue(entry) is null or 0 or 0L or 0.0 or "" or -1, $"{entry.GetType().Name}.{property.Name}");
        }
    }

    [Fact]
    public void The_schema_of_the_page_is_the_one_that_is_written() =>
        Assert.Contains($"**schema {RunEntry.CurrentSchema}**", Page, StringComparison.Ordinal);

    private static IEnumerable<string> Documented(string kind)
    {
        var section = Page[Page.IndexOf($"### `{kind}`", StringComparison.Ordinal)..];
        return section.Split('\n').Skip(1).TakeWhile(l => !l.StartsWith('#')).Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Split('`')[1]);
    }

    private static IEnumerable<string> Fields(JsonElement element, string prefix) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Fields(p.Value, $"{prefix}{p.Name}.").Prepend(prefix + p.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(e => Fields(e, prefix)),
        _ => [],
    };
}
