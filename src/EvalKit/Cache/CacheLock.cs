using System.Diagnostics;
using System.Globalization;
using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Keeps processes from making the same call: one of 4,096 files, by key, is held while it is made. The operating system lets go of it when its
/// process dies. Two keys of one file wait for each other, which costs time and nothing else.
/// </summary>
internal sealed class CacheLock(CacheFolder folder, TimeSpan patience)
{
    private const int Files = 4096;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(40);

    private readonly Lock _lock = new();
    private readonly Dictionary<int, (FileStream Stream, int Holders)> _held = [];

    /// <summary>Waits for the file of a key, which others may be holding.</summary>
    /// <returns>What lets go of it; null where it cannot be had in time: then the call is made all the same.</returns>
    public async ValueTask<Action?> EnterAsync(ContentHash key, CancellationToken cancellationToken)
    {
        var number = (int)(key.Low % Files);
        var started = Stopwatch.GetTimestamp();
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            if (TryEnter(number, out var hopeless)) return () => Leave(number);
            if (hopeless || Stopwatch.GetElapsedTime(started) > patience) return null;
            await Task.Delay(pause, cancellationToken).ConfigureAwait(false);
        }
    }

    private bool TryEnter(int number, out bool hopeless)
    {
        hopeless = false;
        lock (_lock)
        {
            // Within a process equal keys wait for each other elsewhere, so one that holds the file may go on with another key.
            if (_held.TryGetValue(number, out var held))
            {
                _held[number] = (held.Stream, held.Holders + 1);
                return true;
            }

            var path = Path.Combine(folder.Locks, number.ToString("x3", CultureInfo.InvariantCulture));
            try
            {
                Directory.CreateDirectory(folder.Locks);
                _held.Add(number, (new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1), 1));
                return true;
            }
            catch (UnauthorizedAccessException)
            {
                hopeless = true;
                return false;
            }
            catch (IOException)
            {
                // Held by another process, unless there is no file to hold: then none can be made, and waiting makes none.
                hopeless = !File.Exists(path);
                return false;
            }
        }
    }

    private void Leave(int number)
    {
        lock (_lock)
        {
            var (stream, holders) = _held[number];
            if (holders > 1)
            {
                _held[number] = (stream, holders - 1);
                return;
            }

            _held.Remove(number);
            stream.Dispose();
        }
    }
}
