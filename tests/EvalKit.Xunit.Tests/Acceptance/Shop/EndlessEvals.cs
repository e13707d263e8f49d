using Xunit;

namespace Shop;

public class EndlessEvals
{
    /// <summary>Answers ten cases, says so in the file that SHOP_MARKER names, and then hangs until it is cancelled.</summary>
    [Eval]
    public static EvalPlan Never_ends()
    {
        var asked = 0;
        return Eval
            .Over(Note.Notes(Difficulty.Easy, false, 40, 40))
            .Ask(note => note.Prompt)
            .Using(async (prompt, ct) =>
            {
                var number = Interlocked.Increment(ref asked);
                if (number <= 10) return "42";
                if (number == 11) await File.WriteAllTextAsync(Environment.GetEnvironmentVariable("SHOP_MARKER")!, "hanging", ct);
                await Task.Delay(Timeout.Infinite, ct);
                return "never";
            })
            .Expect("the total is right", (note, reply) => note.Right)
            .Concurrency(1)
            .Require(PassRate.AtLeast(0.9));
    }
}
