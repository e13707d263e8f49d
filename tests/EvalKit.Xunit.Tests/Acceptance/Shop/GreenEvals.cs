using Xunit;

namespace Shop;

public class GreenEvals
{
    /// <summary>Three cells. 36 of 40 hard ones neither reach 0.85 − 0.05 for certain nor miss 0.85 for certain.</summary>
    [Eval]
    public static EvalPlan Reads_totals() => Eval
        .Over([.. Note.Notes(Difficulty.Easy, false, 40, 40), .. Note.Notes(Difficulty.Easy, true, 40, 40), .. Note.Notes(Difficulty.Hard, true, 36, 40)])
        .Difficulty(note => note.Level)
        .Ask(note => note.Prompt)
        .Using((prompt, ct) => Task.FromResult("42"))
        .Expect("the total is right", (note, reply) => note.Right)
        .Require(PassRate.AtLeast(0.85).ForEach(By.Difficulty));

    [Eval]
    public static EvalPlan One_cell() => Eval
        .Over(Note.Notes(Difficulty.Medium, false, 40, 40))
        .Difficulty(note => note.Level)
        .Ask(note => note.Prompt)
        .Using((prompt, ct) => Task.FromResult("42"))
        .Expect("the total is right", (note, reply) => note.Right)
        .Require(PassRate.AtLeast(0.9));

    [Fact]
    public void An_ordinary_test() => Assert.True(true);
}
