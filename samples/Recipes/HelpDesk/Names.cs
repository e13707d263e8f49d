namespace Recipes;

internal sealed class Names(string word) : IExpectation<Reply>
{
    public string Description => $"names {word}";

    public ValueTask<Grade> GradeAsync(Reply reply, GradingContext context, CancellationToken cancellationToken) =>
        new(Grade.Of(reply.Text.Contains(word, StringComparison.OrdinalIgnoreCase), $"no \"{word}\" in \"{reply.Text}\""));
}
