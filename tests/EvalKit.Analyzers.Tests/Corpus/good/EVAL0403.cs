public static class Evals
{
    public static async Task Says_why(EvalPlan plan)
    {
        try
        {
            await plan.AssertAsync();
        }
        catch (EvalFailedException failed)
        {
            Console.WriteLine(failed.Message);
            throw;
        }
        catch (OperationCanceledException)
        {
            Console.WriteLine("cancelled");
        }
    }
}
