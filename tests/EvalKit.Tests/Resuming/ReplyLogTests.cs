using System.Text;
using EvalKit.Extensibility;
using EvalKit.Media;

namespace EvalKit.Tests.Resuming;

public sealed class ReplyLogTests : IDisposable
{
    private const string None = "no reply";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string LogPath => Path.Combine(_folder.Path, "replies.log");

    [Fact]
    public void Replies_come_back_by_their_keys_and_equal_keys_in_the_order_in_which_they_were_written()
    {
        Write((ReplyLogKind.Reply, "a", "first"), (ReplyLogKind.Reply, "b", "other"), (ReplyLogKind.Reply, "a", "second"), (ReplyLogKind.Reply, "a", "third"));

        using var replies = Read();

        Assert.Equal(["first", "second", "third", None], [Take(replies, "a"), Take(replies, "a"), Take(replies, "a"), Take(replies, "a")]);
        Assert.Equal(["other", None, None], [Take(replies, "b"), Take(replies, "b"), Take(replies, "c")]);
    }

    [Fact]
    public void A_log_that_was_cut_off_at_any_byte_gives_the_records_that_are_whole()
    {
        Write([.. Enumerable.Range(0, 8).Select(i => (ReplyLogKind.Reply, $"k{i}", new string('x', i * 7)))]);
        var whole = File.ReadAllBytes(LogPath);
        var ends = Enumerable.Range(0, 9).Select(i => 8 + Enumerable.Range(0, i).Sum(j => ReplyLogFormat.HeadLength + (j * 7))).ToList();

        for (var length = 0; length <= whole.Length; length++)
        {
            File.WriteAllBytes(LogPath, whole[..length]);
            using var replies = Read();
            var found = Enumerable.Range(0, 8).Count(i => Take(replies, $"k{i}") == new string('x', i * 7));
            Assert.Equal(Math.Max(0, ends.Count(end => end <= length) - 1), found);
        }
    }

    [Fact]
    public void A_damaged_record_is_never_served_as_a_reply()
    {
        Write([.. Enumerable.Range(0, 6).Select(i => (ReplyLogKind.Reply, $"k{i}", $"reply {i}"))]);
        var whole = File.ReadAllBytes(LogPath);

        for (var at = 0; at < whole.Length; at++)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= (byte)(1 << (at % 8));
            File.WriteAllBytes(LogPath, damaged);
            using var replies = Read();
            for (var i = 0; i < 6; i++) Assert.True(Take(replies, $"k{i}") is var taken && (taken == None || taken == $"reply {i}"), $"byte {at}: {taken}");
        }
    }

    [Fact]
    public void A_record_carries_the_checksum_of_RFC_3720_on_every_processor()
    {
        var payload = Encoding.UTF8.GetBytes("the reply to the question");
        var record = new byte[ReplyLogFormat.HeadLength + payload.Length];

        ReplyLogFormat.Write(record, ReplyLogKind.Reply, Key("a"), payload);

        Assert.Equal(0xE3069283, Crc32C("123456789"u8));
        Assert.Equal(Crc32C(record.AsSpan(8)), BitConverter.ToUInt32(record, 4));

        // Bit by bit, as the polynomial is defined.
        static uint Crc32C(ReadOnlySpan<byte> bytes)
        {
            var sum = uint.MaxValue;
            foreach (var one in bytes)
            {
                sum ^= one;
                for (var bit = 0; bit < 8; bit++) sum = (sum >> 1) ^ ((sum & 1) * 0x82F63B78);
            }

            return ~sum;
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("EVKREP")]
    [InlineData("EVKREPL9 something else altogether, and longer than a head")]
    public void A_file_that_is_no_log_has_no_replies(string content)
    {
        File.WriteAllText(LogPath, content);

        using var replies = Read();

        Assert.Equal(None, Take(replies, "a"));
    }

    [Fact]
    public void A_length_that_leads_far_beyond_the_end_reserves_nothing()
    {
        Write((ReplyLogKind.Reply, "a", "first"));
        var bytes = File.ReadAllBytes(LogPath);
        BitConverter.TryWriteBytes(bytes.AsSpan(8), int.MaxValue);
        File.WriteAllBytes(LogPath, bytes);

        using var replies = Read();

        Assert.Equal(None, Take(replies, "a"));
    }

    [Fact]
    public void What_came_to_nothing_gives_way_to_the_reply_that_a_later_log_has()
    {
        Write((ReplyLogKind.Errored, "a", "down"), (ReplyLogKind.Errored, "b", "down"));
        var first = LogPath + ".1";
        File.Move(LogPath, first);
        Write((ReplyLogKind.Reply, "a", "answer"));

        using var merged = new TakenReplies();
        merged.Add(first, errors: true);
        merged.Add(LogPath, errors: true);
        using var resumed = new TakenReplies();
        resumed.Add(first, errors: false);
        resumed.Add(LogPath, errors: false);

        Assert.Equal(["answer", None, "down"], [Take(merged, "a"), Take(merged, "a"), Take(merged, "b")]);
        Assert.Equal(["answer", None], [Take(resumed, "a"), Take(resumed, "b")]);
    }

    [Fact]
    public async Task Threads_that_write_at_once_lose_nothing()
    {
        using (var log = Open())
            await Parallel.ForAsync(0, 2000, (i, _) =>
            {
                log.Append(ReplyLogKind.Reply, Key($"k{i}"), Encoding.UTF8.GetBytes($"reply {i}"));
                return ValueTask.CompletedTask;
            });

        using var replies = Read();

        Assert.All(Enumerable.Range(0, 2000), i => Assert.Equal($"reply {i}", Take(replies, $"k{i}")));
    }

    private void Write(params (ReplyLogKind Kind, string Key, string Text)[] records)
    {
        using var log = Open();
        foreach (var (kind, key, text) in records) log.Append(kind, Key(key), Encoding.UTF8.GetBytes(text));
    }

    private ReplyLog Open() => new(new JournalFile(LogPath, File.OpenHandle(LogPath, FileMode.CreateNew, FileAccess.Write)));

    private TakenReplies Read()
    {
        var replies = new TakenReplies();
        replies.Add(LogPath, errors: true);
        return replies;
    }

    private static ContentHash Key(string text) => ContentHash.Of(text);

    private static string Take(TakenReplies replies, string key) =>
        replies.TryTake(Key(key), _ => true, out _, out var payload) ? Encoding.UTF8.GetString(payload) : None;
}
