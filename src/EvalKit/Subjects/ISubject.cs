namespace EvalKit;

/// <summary>A system under test.</summary>
/// <typeparam name="TReply">What it answers with.</typeparam>
public interface ISubject<TReply>
{
    /// <summary>Who it is.</summary>
    SubjectIdentity Identity { get; }

    /// <summary>Answers one prompt. Called concurrently. An exception makes the trial Errored: infrastructure, not quality.</summary>
    ValueTask<TReply> AskAsync(Prompt prompt, TrialContext context, CancellationToken cancellationToken);
}
