public static class Evals
{
    public static async Task<bool> Looks(EvalPlan plan)
    {
        var result = await plan.Named("answers").RunAsync();
        return result.Passed;
    }
}
