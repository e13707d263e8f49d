namespace EvalKit;

public static partial class Answer
{
    /// <summary>The text stands somewhere in the reply.</summary>
    /// <param name="text">The text; not empty, for every reply contains nothing.</param>
    /// <param name="comparison">How to compare; by default every character counts, upper and lower case too.</param>
    public static IExpectation<Reply> Contains(string text, StringComparison comparison = StringComparison.Ordinal)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return Text($"contains {Excerpt.Of(text)}", reply => reply.Contains(text, comparison), text);
    }

    /// <summary>Each of the texts stands somewhere in the reply, in any order; upper and lower case count.</summary>
    /// <param name="texts">The texts: at least one, none empty.</param>
    public static IExpectation<Reply> ContainsAll(params string[] texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (texts.Length == 0)
            throw new ArgumentException("ContainsAll needs at least one text: without any, every reply passes.", nameof(texts));
        foreach (var text in texts) ArgumentException.ThrowIfNullOrEmpty(text, nameof(texts));

        string[] all = [.. texts];
        var description = $"contains {string.Join(", ", all.Select(Excerpt.Of))}";
        return new DelegateExpectation<Reply>(description, reply =>
        {
            var missing = all.Where(text => !reply.Text.Contains(text, StringComparison.Ordinal)).Select(Excerpt.Of).ToArray();
            return missing.Length == 0
                ? Grade.Pass()
                : Grade.Fail($"missing {string.Join(", ", missing)} in {Excerpt.Of(reply.Text)}");
        }) { Answers = [new(all)] };
    }
}
