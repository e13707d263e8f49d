using Xunit;

namespace Shop;

public class ExitingEvals
{
    /// <summary>The tenth call ends the process, as native libraries do that give up.</summary>
    [Eval]
    public static EvalPlan Ends_the_process()
    {
        var asked = 0;
        return Eval
            .Over(Note.Notes(Difficulty.Easy, false, 40, 40))
            .Ask(note => note.Prompt)
            .Using((prompt, ct) =>
            {
                if (Interlocked.Increment(ref asked) == 10) Environment.Exit(7);
                return Task.FromResult("42");
            })
            .Expect("the total is right", (note, reply) => note.Right)
            .Concurrency(1)
            .Require(PassRate.AtLeast(0.9));
    }
}
