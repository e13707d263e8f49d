using System.Runtime.CompilerServices;
using System.Text.Json;

namespace EvalKit;

public static partial class Answer
{
    private static readonly JsonSerializerOptions ReplyJson = new()
    {
        PropertyNameCaseInsensitive = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>
    /// The reply is JSON, bare or in one Markdown code fence, that reads as a <typeparamref name="T"/> for which the condition
    /// holds. Property names may differ in case and unknown properties are ignored; a missing required member, a null where the
    /// type allows none, comments and trailing commas make the reply malformed, which fails the trial. A condition that throws
    /// makes the trial Errored: declare what the model must supply as <c>required</c> or as constructor parameters.
    /// </summary>
    /// <typeparam name="T">A type that System.Text.Json can read.</typeparam>
    /// <param name="condition">What must hold.</param>
    /// <param name="expression">Filled in by the compiler: the condition's source text, shown in reports.</param>
    public static IExpectation<Reply> Json<T>(
        Func<T, bool> condition, [CallerArgumentExpression(nameof(condition))] string expression = "")
    {
        ArgumentNullException.ThrowIfNull(condition);
        var description = expression.Length == 0 ? $"JSON {typeof(T).Name}" : $"JSON {typeof(T).Name}: {OneLine(expression)}";
        return new DelegateExpectation<Reply>(description, reply => condition(ReadJson<T>(reply.Text))
            ? Grade.Pass()
            : Grade.Fail($"expected {description}, got {Excerpt.Of(reply.Text)}"));
    }

    private static T ReadJson<T>(string reply)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(Unfenced(reply), ReplyJson)
                ?? throw new ReplyFormatException($"expected JSON {typeof(T).Name}, got null");
        }
        catch (JsonException malformed)
        {
            throw new ReplyFormatException(
                $"expected JSON {typeof(T).Name}, got {Excerpt.Of(reply)}: {Excerpt.Of(malformed.Message)}", malformed);
        }
        catch (ArgumentException lone) when (lone.InnerException is System.Text.EncoderFallbackException)
        {
            throw new ReplyFormatException(
                $"expected JSON {typeof(T).Name}, got {Excerpt.Of(reply)}: half a surrogate pair is not Unicode text", lone);
        }
    }

    private static ReadOnlySpan<char> Unfenced(string reply)
    {
        const string fence = "```";
        var text = reply.AsSpan().Trim();
        if (!text.StartsWith(fence) || !text.EndsWith(fence)) return text;
        var firstLine = text.IndexOf('\n');
        return firstLine < 0 || firstLine > text.Length - fence.Length ? text : text[firstLine..^fence.Length].Trim();
    }

    private static string OneLine(string expression) =>
        string.Join(' ', expression.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
