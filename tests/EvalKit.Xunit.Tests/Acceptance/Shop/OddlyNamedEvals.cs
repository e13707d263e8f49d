using Xunit;

namespace Shop;

public class OddlyNamedEvals
{
    [Eval]
    public static EvalPlan Is_named_like_an_expression_of_the_build() => Eval
        .Over(Note.Notes(Difficulty.Easy, false, 40, 40))
        .Ask(note => note.Prompt)
        .Using((prompt, ct) => Task.FromResult("42"))
        .Expect("the total is right", (note, reply) => note.Right)
        .Require(PassRate.AtLeast(0.9))
        .Named("@(Compile) $(OutDir) %(Identity) %41");
}
