using System.Diagnostics;
using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>
/// Grades replies that know nothing by an eval's own expectations, at no call: where one of them passes as often as the eval asks for, a subject that
/// passes shows nothing.
/// </summary>
internal static class NullGrader
{
    // All or nothing, so that figures never depend on how fast the machine is.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The best of each kind; none where nothing is expected of a reply by itself, or nothing of it is free.</summary>
    public static NullFigures Try<TCase, TReply>(EvalDefinition<TCase, TReply> definition, CaseTable<TCase> cases, string id, int most, CancellationToken cancellationToken)
    {
        if (definition.Expectations.IsEmpty || most == 0) return NullFigures.None;
        var sample = CaseSample.Of(cases.Count, most, new CounterRandom(Media.ContentHash.Of(id).Low).Stream("null replies"));
        var described = Described(definition, cases, sample);
        var replies = NullReplyList.Of<TReply>(described);
        if (replies.Count == 0) return NullFigures.None;

        var tallies = replies.Select(reply => new Tally(reply.Kind, reply.Text)).ToList();
        var started = Stopwatch.GetTimestamp();
        var omitted = false;
        for (var i = 0; i < sample.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var free = Free(definition, cases.Values[sample[i]], out var threw, ref omitted);
            if (free.Count == 0 && !threw) return NullFigures.None;
            var context = new GradingContext(cases.Id(sample[i]), described[i].Prompt, TimeSpan.FromTicks(1)) { Usd = double.Epsilon };
            for (var kind = 0; kind < replies.Count; kind++)
            {
                if (replies[kind].ReplyTo(described[i]) is (true, var reply)) tallies[kind].Add(threw ? null : Passes(free, reply, context, cancellationToken));
                if (Stopwatch.GetElapsedTime(started) > Patience) return new([], TooSlow: true);
            }
        }

        return new([.. tallies.Where(tally => tally.Tried > 0).GroupBy(tally => tally.Kind).Select(kind => kind.MaxBy(tally => tally.Passed)!.Entry(omitted))], TooSlow: false);
    }

    private static List<NullCase> Described<TCase, TReply>(EvalDefinition<TCase, TReply> definition, CaseTable<TCase> cases, IReadOnlyList<int> sample)
    {
        var all = sample.Select(i => (Prompt: definition.Prompt(cases.Values[i]), Answers: ExpectedAnswers.Of(definition, cases.Values[i]))).ToList();
        return [.. all.Select((one, i) => new NullCase(one.Prompt, one.Answers, Other(i)))];

        string? Other(int position)
        {
            const int Farthest = 1_000;
            var own = all[position].Answers.Select(answer => answer.Reply.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return Enumerable.Range(1, Math.Min(Farthest, all.Count - 1)).Select(step => all[(position + step) % all.Count].Answers is [var first, ..] ? first.Reply : null)
                .FirstOrDefault(reply => reply is not null && !own.Contains(reply.Trim()));
        }
    }

    /// <summary>The expectations that cost nothing. A judge is never asked.</summary>
    private static List<IExpectation<TReply>> Free<TCase, TReply>(EvalDefinition<TCase, TReply> definition, TCase value, out bool threw, ref bool omitted)
    {
        var free = new List<IExpectation<TReply>>(definition.Expectations.Length);
        threw = false;
        foreach (var expectation in definition.Expectations)
        {
            try
            {
                if (expectation(value) is { } made and IForeseeable { IsFree: true }) free.Add(made);
                else omitted = true;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // Its trial will be Errored, and say so.
                threw = true;
            }
        }

        return free;
    }

    /// <summary>Whether a reply passes; null where an expectation threw, which is no sign of anything.</summary>
    private static bool? Passes<TReply>(List<IExpectation<TReply>> free, TReply reply, GradingContext context, CancellationToken cancellationToken)
    {
        var trial = new Trial();
        try
        {
            foreach (var expectation in free)
            {
                var grading = expectation.GradeAsync(reply, context, cancellationToken);
                // What is free does not wait.
                if (!grading.IsCompleted) return null;
                trial.Add(grading.GetAwaiter().GetResult());
            }

            trial.Conclude();
            return trial.Outcome == TrialOutcome.Passed;
        }
        catch (ReplyFormatException)
        {
            return false;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return null;
        }
    }

    private sealed class Tally(string kind, string? text)
    {
        private int _threw;

        public string Kind => kind;

        public int Passed { get; private set; }

        public int Tried { get; private set; }

        public void Add(bool? passes)
        {
            Tried++;
            if (passes == true) Passed++;
            if (passes is null) _threw++;
        }

        public NullEntry Entry(bool atMost) => new(kind, Passed, Tried) { Threw = _threw, Reply = text, AtMost = atMost };
    }
}
