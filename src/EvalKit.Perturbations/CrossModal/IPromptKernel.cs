namespace EvalKit;

/// <summary>How a whole prompt is changed: parts added, taken away, moved or replaced.</summary>
internal interface IPromptKernel
{
    /// <summary>What a prompt must have, for messages: <c>two pictures</c>.</summary>
    string Needs { get; }

    /// <summary>True where <c>.In(Part…)</c> makes sense: it is about parts of one role.</summary>
    bool IsAimed { get; }

    /// <summary>Whether there is anything to change. Neither decodes nor reads: it is asked of every case before any call.</summary>
    bool CanChange(PromptDraft prompt);

    /// <summary>The parts afterwards. Only asked where <see cref="CanChange"/>, and never at severity 0.</summary>
    IReadOnlyList<DraftPart> Change(PromptDraft prompt, in PerturbationContext context);
}
