namespace Shop.Evals
{
    public static class Answers;
}
