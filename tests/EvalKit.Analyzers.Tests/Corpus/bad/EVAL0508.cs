namespace Shop.{|EVAL0508:Eval|}
{
    public static class Answers;
}
