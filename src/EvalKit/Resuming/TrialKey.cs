using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// One trial of one run, as a hash: eval, arm, case, chain, repeat, purpose, what was left out or changed, and everything that is sent. Where two
/// trials of a run have the same key, the replies to it are as good as each other, and are used in the order in which they came.
/// </summary>
internal static class TrialKey
{
    public static ContentHash Of(ReplyRequest request)
    {
        using var hasher = new ContentHasher();
        hasher.Add(request.Context.Eval);
        hasher.Add(request.Context.Arm);
        hasher.Add((int)request.Purpose);
        hasher.Add(request.Context.CaseId);
        hasher.Add(request.Chain);
        hasher.Add(request.Context.Repeat);
        hasher.Add((int)request.Without);
        hasher.Add(request.Mutation ?? "");
        hasher.Add(request.Occasion);
        hasher.Add(request.Prompt.Hash);
        return hasher.Finish();
    }
}
