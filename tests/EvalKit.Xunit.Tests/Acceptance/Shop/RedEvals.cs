using Xunit;

namespace Shop;

public class RedEvals
{
    /// <summary>Easy: the model is down. Medium: 31 of 40 is below the bar, but not for certain. Hard: 8 of 40 is.</summary>
    [Eval]
    public static EvalPlan Reads_totals() => Eval
        .Over([.. Note.Notes(Difficulty.Easy, false, 40, 40), .. Note.Notes(Difficulty.Medium, false, 31, 40), .. Note.Notes(Difficulty.Hard, false, 8, 40)])
        .Difficulty(note => note.Level)
        .Ask(note => note.Prompt)
        .Using((prompt, ct) => prompt.Text.Contains("Easy", StringComparison.Ordinal)
            ? Task.FromException<string>(new HttpRequestException("the model is down"))
            : Task.FromResult("42"))
        .Expect("the total is right", (note, reply) => note.Right)
        .Require(PassRate.AtLeast(0.85).ForEach(By.Difficulty));

    [Eval]
    public static EvalPlan Has_no_gate() => Eval
        .Over(Note.Notes(Difficulty.Easy, false, 40, 40))
        .Ask(note => note.Prompt)
        .Using((prompt, ct) => Task.FromResult("42"))
        .Expect("the total is right", (note, reply) => note.Right);

    [Eval]
    public static EvalPlan Cannot_be_built() => throw new FileNotFoundException("totals.jsonl is not there");

    [Eval]
    public static int Is_not_a_plan() => 42;

    [Eval]
    public static EvalPlan Takes_a_parameter(string model) => throw new InvalidOperationException(model);

    [Eval]
    public static EvalPlan Returns_nothing() => null!;

    [Eval(Timeout = 500)]
    public static EvalPlan Is_too_slow() => Eval
        .Over(Note.Notes(Difficulty.Easy, false, 40, 40))
        .Ask(note => note.Prompt)
        .Using(async (prompt, ct) =>
        {
            await Task.Delay(Timeout.Infinite, ct);
            return "never";
        })
        .Expect("the total is right", (note, reply) => note.Right)
        .Require(PassRate.AtLeast(0.9));
}
