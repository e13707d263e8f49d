using Microsoft.Extensions.AI;

namespace EvalKit;

/// <summary>Whose replies are recorded: one subject of one eval.</summary>
/// <param name="Eval">The eval's id.</param>
/// <param name="Declared">Who the plan says it is: known without a key or a network.</param>
/// <param name="Options">The chat options that are sent with every prompt; null where there are none.</param>
/// <param name="ReplyType">What it replies with.</param>
internal sealed record ReplyArm(string Eval, SubjectIdentity Declared, ChatOptions? Options, Type ReplyType)
{
    /// <summary>Who it turned out to be when it was looked up; null where it was not.</summary>
    public SubjectIdentity? Resolved { get; init; }

    /// <summary>Where it is asked, as its client says; empty where it says nothing.</summary>
    public string Endpoint { get; init; } = "";

    /// <summary>True for a subject that is told more of its trial than the prompt, and may reply by it: its case, its seed.</summary>
    public bool SeesTrial { get; init; }

    /// <summary>Takes what the eval's end has to say; a sentence that was said before is said once.</summary>
    public Action<string> Note { get; init; } = _ => { };
}
