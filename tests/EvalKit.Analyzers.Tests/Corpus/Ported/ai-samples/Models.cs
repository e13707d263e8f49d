namespace HikingSamples;

public sealed record Fact(string Id, string Question, string Truth, string Topic, string[] References);

public sealed record Story(string Id, string Description, string Persona, string Context);

public sealed record Order(string Id, int Account, int OrderNumber, string Status);

public sealed record UserStory(string Title, string Role, string Want, string Benefit);

public sealed record Trail(string Name, double Kilometres, string Difficulty);

public static class Models
{
    public static IChatClient Gpt => throw new InvalidOperationException("Needs a key.");

    public static IChatClient Local => throw new InvalidOperationException("Needs a server.");

    public static readonly ChatOptions Exact = new() { Temperature = 0f, ResponseFormat = ChatResponseFormat.Text };

    public static AIFunction GetOrders { get; } = AIFunctionFactory.Create((int account) => new[] { account + 1, account + 2 }, "GetOrders");

    public static AIFunction GetOrderStatus { get; } = AIFunctionFactory.Create((int order) => order % 2 == 0 ? "shipped" : "processing", "GetOrderStatus");

    public static AIFunction GetWeather { get; } = AIFunctionFactory.Create((string location, string unit) => $"Rain in {location}, 15 {unit}", "get_current_weather");

    public static IEnumerable<FunctionCallContent> Calls(this Reply reply) => reply.Response?.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>() ?? [];

    public static async Task<string> SummarizeAsync(Prompt prompt, CancellationToken cancellationToken) =>
        (await Gpt.GetResponseAsync(prompt.ToChatMessages(), new() { MaxOutputTokens = 400 }, cancellationToken)).Text;
}
