public static class Evals
{
    public static async Task Looks_away(EvalPlan plan) => await plan.Named("answers").{|EVAL0505:RunAsync|}();
}
