namespace EvalKit;

/// <summary>
/// Draws and tests in parallel, judged as if one after the other: the failing draw of the lowest index wins, whichever is answered first,
/// and draws behind it are cancelled and do not count.
/// </summary>
internal sealed class DrawRace<T>(
    FsCheck.Gen<T> generator, Func<T, CancellationToken, ValueTask<TestVerdict>> test, CounterexampleSearchOptions options)
{
    private readonly Lock _lock = new();
    private readonly int _draws = options.Replay is null ? options.Draws : 1;
    private readonly SortedDictionary<int, Answer> _answers = [];
    private readonly Dictionary<int, CancellationTokenSource> _inFlight = [];
    private int _next;
    private int _end = int.MaxValue;
    private int _answeredInOrder;
    private int _unknowns;
    private int _unknownsInOrder;

    public async Task<DrawOutcome> RunAsync(CancellationToken ct)
    {
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var workers = Enumerable.Range(0, Math.Min(options.Concurrency, _draws))
            .Select(_ => Task.Run(() => WorkAsync(stopped), CancellationToken.None));
        await Task.WhenAll(workers).ConfigureAwait(false);
        Answer[] counted = [.. _answers.Where(answer => answer.Key <= _end).Select(answer => answer.Value)];
        var isIncomplete = _end == int.MaxValue && _answers.Count < _draws;
        return new()
        {
            Failing = counted is [.., { Verdict: TestVerdict.Fails }] ? _end : null,
            Draws = counted.Length,
            Discards = counted.Count(answer => answer.Verdict == TestVerdict.Discard),
            Unknowns = counted.Count(answer => answer.Verdict == TestVerdict.Unknown),
            Errors = [.. counted.Select(answer => answer.Error).OfType<Exception>()],
            Calls = _next,
            IsOutOfCalls = isIncomplete && _next >= options.MaxCalls && _answers.Count == _next,
            IsCutShort = isIncomplete,
        };
    }

    private async Task WorkAsync(CancellationTokenSource stopped)
    {
        try
        {
            while (Claim(stopped.Token) is { } draw)
            {
                Record(draw.Index, await AskAsync(draw.Value, draw.Cancelled).ConfigureAwait(false));
            }
        }
        catch
        {
            // The generator threw: there is nothing to search in.
            await stopped.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }

    private Claimed? Claim(CancellationToken ct)
    {
        // Under the lock, so that even a generator with a state of its own is asked in order.
        lock (_lock)
        {
            if (ct.IsCancellationRequested || _next >= Math.Min(_draws, options.MaxCalls) || _next > _end) return null;
            // So many are unanswered that the limit lies among the draws already started, wherever in order it will turn out to be.
            if (_unknowns >= options.MaxUnknowns) return null;
            var value = options.SeedOf(_next).Draw(generator);
            // Not disposed one by one, since another worker may be about to cancel it: it goes with the source it is linked to.
            var cancelled = CancellationTokenSource.CreateLinkedTokenSource(ct);
            _inFlight[_next] = cancelled;
            return new(_next++, value, cancelled.Token);
        }
    }

    private async Task<Answer?> AskAsync(T value, CancellationToken ct)
    {
        try
        {
            var verdict = await test(value, ct).ConfigureAwait(false);
            return verdict == TestVerdict.Unknown && ct.IsCancellationRequested ? null : new(verdict, null);
        }
        catch (Exception) when (ct.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception error)
        {
            return new(TestVerdict.Unknown, error);
        }
    }

    private void Record(int index, Answer? answer)
    {
        CancellationTokenSource[] late;
        lock (_lock)
        {
            _inFlight.Remove(index);
            if (answer is null) return;
            _answers[index] = answer;
            if (answer.Verdict == TestVerdict.Fails) _end = Math.Min(_end, index);
            if (answer.Verdict == TestVerdict.Unknown) _unknowns++;
            while (_answers.TryGetValue(_answeredInOrder, out var next))
            {
                if (next.Verdict == TestVerdict.Unknown) _unknownsInOrder++;
                if (_unknownsInOrder == options.MaxUnknowns) _end = Math.Min(_end, _answeredInOrder);
                _answeredInOrder++;
            }

            late = [.. _inFlight.Where(flight => flight.Key > _end).Select(flight => flight.Value)];
        }

        foreach (var flight in late) flight.Cancel();
    }

    private sealed record Answer(TestVerdict Verdict, Exception? Error);

    private sealed record Claimed(int Index, T Value, CancellationToken Cancelled);
}
