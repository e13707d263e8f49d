namespace EvalKit;

/// <summary>A plan that must not be run. Thrown before any call, with everything that is wrong at once.</summary>
public sealed class EvalPlanException : Exception
{
    private const int Shown = 20;

    internal EvalPlanException(string eval, IReadOnlyList<string> problems, Exception? inner = null)
        : base(Text(eval, problems), inner)
    {
        Eval = eval;
        Problems = problems;
    }

    /// <summary>The eval's id.</summary>
    public string Eval { get; }

    /// <summary>Everything that is wrong, a sentence each that says what to do.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>Null, unless something else was thrown while the plan was read: the stack would show EvalKit's own code, and what is wrong is in the plan.</summary>
    public override string? StackTrace => InnerException is null ? null : base.StackTrace;

    private static string Text(string eval, IReadOnlyList<string> problems)
    {
        var lines = problems.Take(Shown).Select(problem => "  - " + problem);
        var more = problems.Count > Shown ? $"\n  … and {problems.Count - Shown} more" : "";
        return $"{eval} was not run:\n{string.Join('\n', lines)}{more}";
    }
}
