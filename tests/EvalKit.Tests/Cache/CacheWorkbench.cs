using System.Globalization;
using System.Text;
using EvalKit.Media;

namespace EvalKit.Tests.Cache;

/// <summary>Keys and the replies that belong to them, so that a wrong reply is seen.</summary>
internal static class CacheWorkbench
{
    public static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public static ContentHash Key(int number) => ContentHash.Of(FormattableString.Invariant($"key {number}"));

    /// <summary>Lengths differ widely: a kill can land in a long one.</summary>
    public static RecordedReply Reply(int number) => new()
    {
        Recorded = Now,
        Payload = ReplyCodec<string>.Encode(Text(number), out _)!,
        Model = "m",
    };

    public static string Text(int number) => FormattableString.Invariant($"reply {number} ") + new string((char)('a' + (number % 26)), number % 8 == 7 ? 60_000 : number % 50);

    public static bool IsRight(int number, RecordedReply reply) => ReplyCodec<string>.Decode(reply.Payload) == Text(number);

    public static ReplyCache Open(string folder, bool writes = true, CacheLimits? limits = null, DateTimeOffset? now = null) =>
        new(new(folder), limits ?? new() { MaxAge = TimeSpan.FromDays(3650) }, writes, TimeSpan.FromMinutes(2), new Clock(now ?? Now));

    /// <summary>A child that wants one key after the other and notes each call that it has to make; children begin at different keys.</summary>
    public static Action<int> Asking(string folder, string keys, string first)
    {
        var cache = new ReplyCache(new(Path.Combine(folder, "cache")), new() { MaxAge = TimeSpan.FromDays(3650) }, writes: true, TimeSpan.FromMinutes(5), TimeProvider.System);
        var calls = Directory.CreateDirectory(Path.Combine(folder, "calls")).FullName;
        var (count, start) = (int.Parse(keys, CultureInfo.InvariantCulture), int.Parse(first, CultureInfo.InvariantCulture));
        return step =>
        {
            var number = (start + step) % count;
            using var lease = cache.ClaimAsync(Key(number), CancellationToken.None).AsTask().GetAwaiter().GetResult();
            if (lease.Found is { } found)
            {
                if (!IsRight(number, found)) throw new InvalidOperationException("a wrong reply");
                return;
            }

            File.WriteAllText(Path.Combine(calls, string.Create(CultureInfo.InvariantCulture, $"{number}-{Environment.ProcessId}-{step}")), "");
            Thread.Sleep(3);
            cache.Add(Key(number), Reply(number));
        };
    }

    /// <summary>A child that keeps one reply after the other, without asking whether it is there.</summary>
    public static Action<int> Keeping(string folder, string first)
    {
        var cache = new ReplyCache(new(folder), new() { MaxAge = TimeSpan.FromDays(3650) }, writes: true, TimeSpan.FromMinutes(5), TimeProvider.System);
        var start = int.Parse(first, CultureInfo.InvariantCulture);
        return step =>
        {
            using var lease = cache.ClaimAsync(Key(start + step), CancellationToken.None).AsTask().GetAwaiter().GetResult();
            cache.Add(Key(start + step), Reply(start + step));
        };
    }

    public sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
