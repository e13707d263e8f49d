using EvalKit.Media;

namespace EvalKit;

/// <summary>What makes two answers the same: the keys of the plan's invariants where it declares any, else the reply's text.</summary>
internal static class AnswerKey
{
    public static ContentHash Of(Trial trial)
    {
        if (trial.Comparable is not { Keys.Length: > 0 } known) return trial.Reply is { } text ? ContentHash.Of(text.Trim()) : default;
        using var hasher = new ContentHasher();
        foreach (var key in known.Keys) hasher.Add(key);
        return hasher.Finish();
    }
}
