namespace EvalKit;

/// <summary>
/// What a reply should say. Every member compares by fixed rules, stated with it, that do not depend on the machine's culture.
/// </summary>
public static partial class Answer
{
    private static DelegateExpectation<Reply> Text(string description, Func<string, bool> holds) =>
        new(description, reply => holds(reply.Text)
            ? Grade.Pass()
            : Grade.Fail($"expected {description}, got {Excerpt.Of(reply.Text)}"));
}
