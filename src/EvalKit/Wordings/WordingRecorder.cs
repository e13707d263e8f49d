using System.Globalization;
using Microsoft.Extensions.AI;

namespace EvalKit;

/// <summary>Asks a model for wordings, one text after the other, a bounded number of times each.</summary>
internal sealed class WordingRecorder(EvalSession session, string eval, Spending spending)
{
    /// <summary>How often a wording is asked for at most, whatever was wrong with it.</summary>
    public const int Attempts = 3;

    private long _calls;

    /// <summary>Calls made.</summary>
    public long Calls => Interlocked.Read(ref _calls);

    /// <summary>The wordings of one text and one kind, from the mildest strength up.</summary>
    /// <param name="needs">Those that are missing.</param>
    /// <param name="book">Those that are there.</param>
    /// <param name="cancellationToken">What was had before it was cancelled is returned.</param>
    public async Task<IReadOnlyList<RecordedWording>> RecordAsync(IEnumerable<WordingNeed> needs, WordingBook book, CancellationToken cancellationToken)
    {
        var recorded = new List<RecordedWording>();
        foreach (var need in needs.OrderBy(need => need.Key.Strength))
        {
            if (cancellationToken.IsCancellationRequested) break;
            var start = need.Key.Source;
            if (need.Kernel.Rewording.GoesOn && need.Key.Strength > 1)
            {
                var below = need.Key with { Strength = need.Key.Strength - 1 };
                if ((recorded.Find(entry => entry.Key == below)?.Text ?? book[below]) is not { } milder)
                {
                    book.Refuse(need.Key, "the strength below it has no wording to go on from");
                    continue;
                }

                start = milder;
            }

            if (await RecordAsync(need, start, book, cancellationToken).ConfigureAwait(false) is { } entry) recorded.Add(entry);
        }

        return recorded;
    }

    private async Task<RecordedWording?> RecordAsync(WordingNeed need, string start, WordingBook book, CancellationToken cancellationToken)
    {
        var client = await need.Kernel.Client.ResolveAsync(session, eval, cancellationToken).ConfigureAwait(false);
        var struck = book.Find(need.Key)?.Struck;
        string? problem = need.Key.Source.Length > WordingsFile.MaxSource ? FormattableString.Invariant($"the text is longer than {WordingsFile.MaxSource} characters") : null;
        string? complaint = null;
        for (var attempt = 0; problem is null || attempt is > 0 and < Attempts; attempt++)
        {
            try
            {
                (var wording, problem, var model) = await AskAsync(client, need, start, struck, complaint, cancellationToken).ConfigureAwait(false);
                complaint = problem;
                if (problem is null) return new() { Key = need.Key, Text = wording, Struck = struck, Model = model, Recorded = Today() };
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return null;
            }
            // A provider may throw whatever it likes; what it said is shown, and the other texts are still asked for.
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                problem = $"{exception.GetType().Name}: {VisibleText.Of(exception.Message, 200)}";
            }
        }

        book.Refuse(need.Key, problem);
        return null;
    }

    private async Task<(string? Text, string? Problem, string Model)> AskAsync(
        IChatClient client, WordingNeed need, string start, string? struck, string? complaint, CancellationToken cancellationToken)
    {
        var (text, model) = (start, "");
        var instructions = need.Kernel.Rewording.Instructions[need.Key.Strength - 1];
        for (var step = 0; step < instructions.Length; step++)
        {
            var isLast = step == instructions.Length - 1;
            var ask = new WordingAsk(text);
            var kept = need.Kept.Concat(WordingCheck.ProtectedPieces(need.Key.Source)).Distinct(StringComparer.Ordinal);
            var response = await CallAsync(client, ask.Messages(instructions[step], kept, isLast ? struck : null, complaint), cancellationToken).ConfigureAwait(false);
            var (reply, problem) = ask.Read(response);
            model = NameOf(client, response);
            problem ??= isLast ? WordingCheck.ProblemOf(need.Key.Source, reply!, need.Kept) : WordingCheck.FormProblemOf(need.Key.Source, reply!);
            if (problem is null && isLast && reply == struck) problem = "it is the one that a person struck out";
            if (problem is not null) return (null, problem, model);
            text = reply!;
        }

        return (text, null, model);
    }

    private async Task<ChatResponse?> CallAsync(IChatClient client, IReadOnlyList<ChatMessage> messages, CancellationToken cancellationToken)
    {
        using var permit = await session.Limiter.EnterAsync(cancellationToken).ConfigureAwait(false);
        Interlocked.Increment(ref _calls);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pending = client.GetResponseAsync(messages, null, timeout.Token);
        try
        {
            var response = await pending.WaitAsync(session.Options.TrialTimeout, session.Options.TimeProvider, cancellationToken).ConfigureAwait(false);
            if (response?.Usage is { } usage) spending.AddTokens(Math.Max(0, usage.InputTokenCount ?? 0), Math.Max(0, usage.OutputTokenCount ?? 0));
            return response;
        }
        catch (TimeoutException)
        {
            await timeout.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static string NameOf(IChatClient client, ChatResponse? response)
    {
        var metadata = client.GetService(typeof(ChatClientMetadata)) as ChatClientMetadata;
        return VisibleText.Of($"{metadata?.ProviderName ?? client.GetType().Name} {response?.ModelId ?? metadata?.DefaultModelId ?? ""}".Trim(), 120);
    }

    private string Today() => session.Options.TimeProvider.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
