using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Tests.Cassettes;

public sealed class CassetteFileTests : IDisposable
{
    private const string Head = """{"evalkit-cassette":1,"eval":"lab"}""" + "\n";
    private const string Line = """{"case":"c1","key":"000102030405060708090a0b0c0d0e0f","prompt":"user: q","reply":{"v":1,"at":"2026-11-02T08:30:01Z","reply":"ok"}}""" + "\n";

    private readonly TemporaryFolder _folder = new();

    private string File => Path.Combine(_folder.Path, "lab.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_is_a_line_for_the_eval_and_one_for_each_reply_sorted()
    {
        var file = new CassetteFile("lab", [Entry("c2", 0), Entry("c1", 1) with { Redacted = 2 }, Entry("c1", 0)], 0);

        var text = CassetteWriter.Text(file);

        Assert.StartsWith(Head + """{"case":"c1","key":""", text, StringComparison.Ordinal);
        Assert.Equal(["c1 0", "c1 1", "c2 0"], Read(text).Entries.Select(entry => FormattableString.Invariant($"{entry.Slot.Case} {entry.Slot.Repeat}")));
        Assert.Equal(text, CassetteWriter.Text(Read(text)));
        Assert.Contains("\"prompt\":\"user: naïve \\\"q\\\"\"", text, StringComparison.Ordinal);
        Assert.Equal(2, Read(text).Entries[1].Redacted);
    }

    [Fact]
    public void The_same_where_decimals_have_a_comma()
    {
        var file = new CassetteFile("lab", [Entry("c1", 0) with { Reply = Entry("c1", 0).Reply with { Usd = 0.25, Elapsed = TimeSpan.FromMilliseconds(1.5) } }], 0);

        Assert.Equal(CassetteWriter.Text(file), Culture.WithCommaDecimals(() => CassetteWriter.Text(Read(CassetteWriter.Text(file)))));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("nonsense\n", "line 1")]
    [InlineData("""{"evalkit-cassette":2,"eval":"lab"}""" + "\n", "another version")]
    [InlineData("""{"evalkit-cassette":1,"eval":"other"}""" + "\n", "\"other\"")]
    [InlineData("""{"evalkit-cassette":1,"eval":"lab","x":1}""" + "\n", "\"x\"")]
    [InlineData(Head + "<<<<<<< ours\n", "merge conflict")]
    [InlineData(Head + Line + "{\"case\":\"c2\"", "cut off")]
    [InlineData(Head + "{\"case\":\"c2\"}\n", "line 2")]
    [InlineData(Head + "{}\n", "\"key\" is missing")]
    [InlineData(Head + """{"case":"c1","key":"00","reply":{}}""" + "\n", "32 hexadecimal digits")]
    [InlineData(Head + """{"case":"c1","key":"000102030405060708090a0b0c0d0e0f","reply":{"v":9}}""" + "\n", "version 9")]
    [InlineData(Head + """{"case":"c1","key":"000102030405060708090a0b0c0d0e0f"}{}""" + "\n", "line 2")]
    public void What_is_wrong_is_named_with_its_line_and_what_to_do(string text, string expected)
    {
        System.IO.File.WriteAllText(File, text);

        var exception = Assert.Throws<CassetteException>(() => CassetteReader.Read(File, "lab"));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.Equal(File, exception.Path);
    }

    [Fact]
    public void Line_ends_of_Windows_are_read() => Assert.Single(Read((Head + Line).Replace("\n", "\r\n", StringComparison.Ordinal)).Entries);

    [Fact]
    public void A_repeated_key_counts_once_and_the_first_line_is_the_one() =>
        Assert.Equal((1, 1, "c1"), Read(Head + Line + Line.Replace("c1", "c9", StringComparison.Ordinal)) is var file ? (file.Entries.Count, file.Repeated, file.Entries[0].Slot.Case) : default);

    [Fact]
    public void A_huge_file_is_refused_before_it_is_read()
    {
        using (var stream = System.IO.File.Create(File)) stream.SetLength((64 << 20) + 1);

        Assert.Contains("64 MiB", Assert.Throws<CassetteException>(() => CassetteReader.Read(File, "lab")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_change_of_a_byte_is_read_or_refused_with_a_typed_exception() => Prop.ForAll<int, byte>((at, value) =>
    {
        var bytes = Encoding.UTF8.GetBytes(Head + Line);
        bytes[(at & int.MaxValue) % bytes.Length] = value;
        System.IO.File.WriteAllBytes(File, bytes);
        try
        {
            return CassetteReader.Read(File, null) is not null;
        }
        catch (CassetteException)
        {
            return true;
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Where_there_is_no_file_there_is_no_cassette() => Assert.Null(CassetteReader.Read(File, "lab"));

    private CassetteFile Read(string text)
    {
        System.IO.File.WriteAllText(File, text);
        return CassetteReader.Read(File, "lab")!;
    }

    private static CassetteEntry Entry(string id, int repeat) => new(
        EvalKit.Media.ContentHash.Of(FormattableString.Invariant($"{id} {repeat}")), new(id, "main", "", repeat), "user: naïve \"q\"", Replies.Shelf.Saying("ok", new(2026, 11, 2, 0, 0, 0, TimeSpan.Zero)));
}
