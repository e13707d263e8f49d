using System.Diagnostics;
using System.Text;
using EvalKit.Extensibility;
using EvalKit.Media;

namespace EvalKit;

/// <summary>Takes one trial all the way: prompt, chain, subject, expectations, journal line. Nothing that goes wrong inside a trial leaves it.</summary>
internal sealed class TrialExecutor<TCase, TReply>(
    EvalDefinition<TCase, TReply> definition, ISubject<TReply> subject, Blueprint<TCase> blueprint, EvalSession session, int eval, Spending spending,
    string arm = ArmName.Main, ReplyChain<TReply>? replies = null)
{
    private const int LongestReason = 2000;

    private readonly EvalOptions _options = session.Options;

    public async ValueTask<TrialResult> RunAsync(TrialRequest<TCase> request, CancellationToken cancellationToken)
    {
        var context = new TrialContext(blueprint.Id, request.CaseId, arm, request.Repeat, SeedOf(request));
        var trial = new Trial();
        using var span = session.Telemetry.Begin(eval, request, arm);
        context.Span = span.Wanted;
        try
        {
            var prompt = PromptOf(request, out var likeness);
            span.Ask(prompt);
            trial.Likeness = likeness;
            trial.Input = prompt.Hash;
            var reply = await ReplyAsync(prompt, context, trial, request, cancellationToken).ConfigureAwait(false);
            trial.Reply = ReplyText.ForJournal(reply);
            await GradeAsync(trial, reply, prompt, context, request, cancellationToken).ConfigureAwait(false);
            if (blueprint.ComparesAnswers) trial.Answer = AnswerKey.Of(trial);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The call was started and may cost money, but what it would have answered is not known: missing.
            trial.Outcome = TrialOutcome.Skipped;
            trial.Reason = "cancelled";
        }
        catch (TrialWithoutReplyException none)
        {
            (trial.Outcome, trial.Reason, trial.Asked, trial.TakenOver) = (none.Outcome, none.Message, null, none.Outcome != TrialOutcome.Skipped);
            if (!trial.TakenOver) spending.AddUnanswered();
        }
        catch (ReplyFormatException exception)
        {
            trial.Outcome = TrialOutcome.Failed;
            trial.Reason = exception.Message;
        }
        catch (RunStoreException)
        {
            // A full disk is no fault of the subject's: a reply that could not be kept ends the run, as a line of the journal does.
            throw;
        }
        catch (Exception exception)
        {
            span.Throw(exception);
            trial.Outcome = TrialOutcome.Errored;
            var thrower = trial.Grading switch
            {
                IExpectation<TReply> graded => $"{graded.Description} threw ",
                DirectionalTest<TReply> test => $"\"{test.Name}\" threw ",
                _ => "",
            };
            trial.Reason = $"{thrower}{exception.GetType().Name}: {exception.Message}";
        }

        spending.Add(context);
        if (trial.Replayed is not null) spending.AddReplayed();
        if (trial.TakenOver) spending.AddTakenOver();
        KeepFailure(trial);
        Record(request, trial, context);
        span.End(trial, context);
        return new(trial.Outcome, trial.Reason, trial.Reply, trial.Comparable) { Score = trial.Score, Answer = trial.Answer, Input = trial.Input, Model = context.Model };
    }

    /// <summary>A call that came to nothing has no reply to be kept, but shards that are merged must show it for what it was.</summary>
    private void KeepFailure(Trial trial)
    {
        if (trial is not { Asked: { } asked, Reply: null, Reason: { } reason, Outcome: TrialOutcome.Failed or TrialOutcome.Errored }) return;
        session.ReplyLog?.Append(trial.Outcome == TrialOutcome.Failed ? ReplyLogKind.Unreadable : ReplyLogKind.Errored, TrialKey.Of(asked), Encoding.UTF8.GetBytes(reason.Length > LongestReason ? reason[..LongestReason] : reason));
    }

    public Prompt PromptOf(in TrialRequest<TCase> request) => PromptOf(request, out _);

    private Prompt PromptOf(in TrialRequest<TCase> request, out Likeness likeness)
    {
        likeness = default;
        var prompt = definition.Prompt(request.Case) ?? throw new InvalidOperationException("The prompt is null.");
        if (request.Purpose == TrialPurpose.AsShipped) return prompt;
        prompt = PromptFactors.Without(prompt, request.Without);
        if (request.Mutation is { } mutation) prompt = mutation.Change(prompt);
        // A chain makes what it encodes canonical itself; the other modalities must match the clean trial's bytes, too.
        var others = blueprint.Canonical & ~request.Chain.Encodes;
        if (others != Modality.None) prompt = CanonicalPrompt.Canonicalise(prompt, others);
        return request.Chain.Steps.Count == 0 ? prompt : request.Chain.Apply(prompt, request.CaseId, request.Seed ?? blueprint.Seed, out likeness);
    }

    /// <summary>Whether every step of the request's chain has something to change in its prompt.</summary>
    public bool CanChange(in TrialRequest<TCase> request) => StepFit.Fits(request.Chain.Steps.Select(step => step.Perturbation), definition.Prompt(request.Case));

    /// <summary>How many edits each step of the request's chain makes in its prompt.</summary>
    public IReadOnlyList<int> EditsOf(in TrialRequest<TCase> request) =>
        request.Chain.CountEdits(PromptOf(request with { Chain = PerturbationChain.Empty }), request.CaseId, blueprint.Seed);

    private ValueTask<TReply> ReplyAsync(Prompt prompt, TrialContext context, Trial trial, in TrialRequest<TCase> request, CancellationToken cancellationToken)
    {
        if (replies is null) return AskAsync(prompt, context, trial, cancellationToken);
        var asked = trial.Asked = new ReplyRequest(prompt, context, request.Purpose, request.Chain.Steps.Count == 0 ? "" : request.Chain.ToString())
        {
            Without = request.Without,
            Mutation = request.Mutation?.Name,
            Occasion = request.Occasion,
        };
        return replies.AskAsync(asked, trial, () => AskAsync(prompt, context, trial, cancellationToken), cancellationToken);
    }

    private async ValueTask<TReply> AskAsync(Prompt prompt, TrialContext context, Trial trial, CancellationToken cancellationToken)
    {
        using var permit = await session.Limiter.EnterAsync(cancellationToken).ConfigureAwait(false);
        spending.AddCall();
        var started = Stopwatch.GetTimestamp();
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pending = subject.AskAsync(prompt, context, timeout.Token);
        TReply reply;
        if (pending.IsCompletedSuccessfully)
        {
            reply = pending.Result;
        }
        else
        {
            try
            {
                reply = await InTimeAsync(pending, "reply", cancellationToken).ConfigureAwait(false);
            }
            catch (TimeoutException)
            {
                await timeout.CancelAsync().ConfigureAwait(false);
                throw;
            }
        }

        if (reply is null or Reply { Text: null }) throw new InvalidOperationException("The subject returned null instead of a reply.");
        trial.Elapsed = Stopwatch.GetElapsedTime(started);
        return reply;
    }

    /// <summary>Subjects and judges may ignore their token; the trial ends all the same.</summary>
    private async ValueTask<T> InTimeAsync<T>(ValueTask<T> pending, string what, CancellationToken cancellationToken)
    {
        var task = pending.AsTask();
        try
        {
            return await task.WaitAsync(_options.TrialTimeout, _options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException exception) when (!task.IsCompleted)
        {
            throw new TimeoutException(FormattableString.Invariant($"No {what} within {_options.TrialTimeout.TotalSeconds:0.###} s (EvalOptions.TrialTimeout)."), exception);
        }
    }

    private async ValueTask GradeAsync(Trial trial, TReply reply, Prompt prompt, TrialContext asked, TrialRequest<TCase> request, CancellationToken cancellationToken)
    {
        var context = new GradingContext(request.CaseId, prompt, trial.Elapsed) { Usd = asked.Usd > 0 ? asked.Usd : null };
        // Kept before the reply is graded: one that cannot be read can still be compared with.
        if (request.IsClean && !definition.Directionals.IsEmpty) trial.Comparable = new([], reply);
        foreach (var expectation in definition.Expectations)
        {
            var graded = expectation(request.Expected) ?? throw new InvalidOperationException("An .Expect clause gave null instead of an expectation.");
            trial.Grading = graded;
            var grading = graded.GradeAsync(reply, context, cancellationToken);
            trial.Add(grading.IsCompletedSuccessfully ? grading.Result : await InTimeAsync(grading, "grade", cancellationToken).ConfigureAwait(false));
        }

        trial.Grading = null;

        if (definition.Invariants.Length > 0 && request.Purpose is not (TrialPurpose.Factorial or TrialPurpose.Mutate)) Invariants(trial, reply, request);
        if (request.Chain.Steps.Count > 0) await DirectionalsAsync(trial, reply, request, cancellationToken).ConfigureAwait(false);
        // An unperturbed trial that is only compared with has nothing to be graded by: answering is all it can do.
        if (request.Chain.Steps.Count == 0 && trial.Grades.Count == 0) trial.Add(Grade.Pass("answered"));
        trial.Conclude();
    }

    private void Invariants(Trial trial, TReply reply, in TrialRequest<TCase> request)
    {
        var keys = new ContentHash[definition.Invariants.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            var key = definition.Invariants[i](reply);
            var text = key is null ? null : ReplyText.Of(key);
            keys[i] = text is null ? default : ContentHash.Of(text);
            if (request.IsClean)
            {
                if (text is null) trial.Add(Grade.Unscored("the invariant's key is null"));
                continue;
            }

            if (text is null || request.Clean is not { } clean || clean.Keys[i] == default)
                trial.Add(Grade.Unscored(text is null ? "the invariant's key is null" : "there is no reply to the unperturbed input to compare with"));
            else
                trial.Add(Grade.Of(clean.Keys[i] == keys[i], $"the answer changed: unperturbed it was not \"{text}\""));
        }

        trial.Comparable = new(keys, trial.Comparable?.Reply);
    }

    private async ValueTask DirectionalsAsync(Trial trial, TReply reply, TrialRequest<TCase> request, CancellationToken cancellationToken)
    {
        foreach (var test in definition.Directionals)
        {
            if (request.Clean?.Reply is not TReply clean)
            {
                trial.Add(Grade.Unscored("there is no reply to the unperturbed input to compare with"));
                continue;
            }

            trial.Grading = test;
            var pending = test.Holds(clean, reply, cancellationToken);
            var holds = pending.IsCompletedSuccessfully ? pending.Result : await InTimeAsync(pending, "grade", cancellationToken).ConfigureAwait(false);
            trial.Add(holds ? Grade.Pass() : Grade.Fail($"\"{test.Name}\" does not hold; unperturbed the reply was {Excerpt.Of(ReplyText.ForJournal(clean))}"));
        }

        trial.Grading = null;
    }

    private void Record(in TrialRequest<TCase> request, Trial trial, TrialContext context)
    {
        var reply = trial.Reply;
        ContentHash? blob = null;
        if (reply is not null && (reply.Length > _options.InlineReplyBytes || Encoding.UTF8.GetByteCount(reply) > _options.InlineReplyBytes))
        {
            blob = session.Store.PutBlob(Encoding.UTF8.GetBytes(reply));
            reply = null;
        }

        var kinds = blueprint.KindsOf(request.Axis, request.Chain);
        var entry = new TrialEntry
        {
            Eval = eval,
            Purpose = request.Purpose,
            Arm = arm,
            Case = request.CaseId,
            // Only what enters a rate is counted by clusters.
            Cluster = request.Purpose is TrialPurpose.Measure or TrialPurpose.AsShipped ? blueprint.Cases.ClusterName(request.Case, request.CaseId) : null,
            Cell = request.Cell,
            Axis = request.Axis,
            Chain = request.Chain.Steps.Count == 0 ? "" : request.Chain.ToString(),
            Severity = request.Chain.Severity,
            ImageSeverity = kinds.Image,
            AudioSeverity = kinds.Audio,
            TextSeverity = kinds.Text,
            Without = request.Without,
            Mutation = request.Mutation?.Name,
            Repeat = request.Repeat,
            Outcome = trial.Outcome,
            Grades = trial.Entries(),
            Reason = trial.Outcome == TrialOutcome.Passed ? null : trial.Reason,
            Input = trial.Input,
            Reply = reply,
            ReplyBlob = blob,
            Psnr = trial.Likeness.Pictures.Psnr is { } psnr ? Math.Round(psnr, 2) : null,
            Ssim = trial.Likeness.Pictures.Ssim is { } ssim ? Math.Round(ssim, 4) : null,
            Edits = trial.Likeness.Texts.Edits is { } edits ? Math.Round(edits, 4) : null,
            Snr = trial.Likeness.Sounds.Snr is { } snr ? Math.Round(snr, 2) : null,
            SegmentalSnr = trial.Likeness.Sounds.SegmentalSnr is { } segments ? Math.Round(segments, 2) : null,
            SpectralDistance = trial.Likeness.Sounds.SpectralDistance is { } distance ? Math.Round(distance, 2) : null,
            Overlap = trial.Likeness.Texts.Overlap is { } overlap ? Math.Round(overlap, 4) : null,
            Replayed = trial.Replayed,
            Milliseconds = Math.Round(trial.Elapsed.TotalMilliseconds, 3),
            InputTokens = context.InputTokens > 0 ? context.InputTokens : null,
            OutputTokens = context.OutputTokens > 0 ? context.OutputTokens : null,
        };
        session.Store.Append(entry);
        EvalMeter.Add(blueprint.Id, entry);
    }

    private ulong SeedOf(in TrialRequest<TCase> request) =>
        new CounterRandom(blueprint.Seed).Stream("subject").Stream(request.CaseId).Stream(request.Chain.ToString()).BitsAt(request.Repeat);
}
