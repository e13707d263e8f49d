using System.Globalization;
using System.Text.Json;

namespace EvalKit.Perturbations.Tests;

/// <summary>Python's codecs, unicodedata, json and urllib, and the module regex, agree (Peers/text.py).</summary>
public static class TextPeerTests
{
    private static readonly IReadOnlyList<(string Name, string Text, string Result)> Rows =
        [.. PeerTable.Read("text").Select(row => (row[0], Plain(row[1]), Plain(row[2])))];

    [Theory]
    [InlineData("mojibake-1")]
    [InlineData("mojibake-2")]
    [InlineData("mojibake-3")]
    [InlineData("normal-form")]
    [InlineData("removed-diacritics")]
    [InlineData("upper-case")]
    [InlineData("lower-case")]
    [InlineData("rot13")]
    [InlineData("base64")]
    [InlineData("percent-codes")]
    [InlineData("json-escapes")]
    public static void A_text_that_is_changed_whole_is_that_of_the_peer(string name)
    {
        var member = name.StartsWith("mojibake-", StringComparison.Ordinal) ? Perturb.Text.Mojibake(times: name[^1] - '0') : Members.Named("text." + name);

        Assert.All(Of(name), row => Assert.Equal(row.Result, Changed.Whole(member, row.Text)));
    }

    [Fact]
    public static void Grapheme_clusters_are_those_of_regex() => Assert.All(Of("clusters"), row =>
        Assert.Equal(row.Result, string.Join(' ', Cluster.Of(row.Text).Select(cluster => cluster.Length.ToString(CultureInfo.InvariantCulture)))));

    [Fact]
    public static void Edit_distances_are_those_of_the_table() => Assert.All(Of("edits"), row =>
        Assert.Equal(row.Result, TextDistance.Between(Sides(row.Text)[0], Sides(row.Text)[1]).ToString(CultureInfo.InvariantCulture)));

    [Fact]
    public static void Overlaps_are_those_of_counted_words() => Assert.All(Of("overlap"), row =>
        Assert.Equal(double.Parse(row.Result, CultureInfo.InvariantCulture), WordOverlap.Between(Sides(row.Text)[0], Sides(row.Text)[1]), 1e-15));

    private static List<(string Name, string Text, string Result)> Of(string name)
    {
        var rows = Rows.Where(row => row.Name == name).ToList();
        Assert.NotEmpty(rows);
        return rows;
    }

    private static string[] Sides(string text) => text.Split('\n');

    private static string Plain(string json) => JsonSerializer.Deserialize<string>(json)!;
}
