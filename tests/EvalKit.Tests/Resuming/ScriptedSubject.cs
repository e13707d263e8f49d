using EvalKit.Media;

namespace EvalKit.Tests;

/// <summary>Answers as a hash of what it is asked says: mostly right, sometimes wrong, and sometimes not at all. Counts its calls.</summary>
internal sealed class ScriptedSubject(string name = "scripted", int rightOf100 = 80, int brokenOf100 = 6, TimeSpan delay = default) : ISubject<Reply>
{
    private int _calls;

    public int Calls => _calls;

    public SubjectIdentity Identity { get; } = new(name, "1");

    /// <summary>Called with the number of each call before it is answered.</summary>
    public Action<int>? Before { get; init; }

    /// <summary>Whether the same prompt always gets the same answer.</summary>
    public bool Steady { get; init; }

    public async ValueTask<Reply> AskAsync(Prompt prompt, TrialContext context, CancellationToken cancellationToken)
    {
        var call = Interlocked.Increment(ref _calls);
        Before?.Invoke(call);
        if (delay > TimeSpan.Zero) await Task.Delay(delay, cancellationToken);
        context.ReportUsage(10, 2);
        var draw = (int)(ContentHash.Of(FormattableString.Invariant($"{name}|{prompt.Text}|{(Steady ? 0 : context.Repeat)}")).Low % 100);
        if (draw < rightOf100) return "ok";
        if (draw < 100 - brokenOf100) return "wrong";
        throw draw % 2 == 0 ? new InvalidOperationException("the service is down") : new ReplyFormatException("this is no answer");
    }
}
