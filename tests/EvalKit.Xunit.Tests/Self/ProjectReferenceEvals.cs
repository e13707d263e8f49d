namespace EvalKit;

/// <summary>A real eval in this very project: the imported targets serve project references as they serve packages.</summary>
public class ProjectReferenceEvals
{
    [Eval]
    public static EvalPlan Run_under_the_runner_of_this_project() => Samples.Plan((false, Difficulty.Easy));
}
