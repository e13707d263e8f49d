using System.ComponentModel;

namespace SupportDesk.Evaluation;

// What the shop's back end has: questions about manuals, tickets, and the calls that it makes to models.
public sealed record ManualQuestion(int QuestionId, int ProductId, string Question, string Answer, string Extract)
{
    public string Id => $"question-{QuestionId}";
}

public sealed record Ticket(int TicketId, string Product, string Brand, string Customer, string Log, string Kind, string Satisfaction, string Style)
{
    public string Id => $"ticket-{TicketId}";
}

public sealed record Draft(string Id, string Customer, string Text, bool IsToCustomer);

public sealed record ProductSearch(string Id, string Phrase, int ProductId);

public sealed record TicketSummaries(string LongSummary, string ShortSummary, string LatestWords, string CustomerSatisfaction);

public sealed record Addressed(bool IsAddressedToCustomerByName);

public static class Desk
{
    public static readonly string[] Satisfactions = ["Furious", "Unhappy", "Disappointed", "Indifferent", "Pleased", "Happy", "Delighted"];

    public static readonly string[] Kinds = ["Question", "Idea", "Complaint", "Return"];

    public static IChatClient Chat => throw new InvalidOperationException("Needs the key of a provider.");

    public static AIFunction SearchManual { get; } = AIFunctionFactory.Create(
        ([Description("What to look for")] string phrase, [Description("Null for all manuals")] int? productId) => $"{productId}: {phrase}", "SearchManual");

    public static Prompt Assistant(ManualQuestion question) => Prompt.User(question.Question)
        .System("""
            You help the service agents of an outdoor shop. Look into the product's manual before you answer.
            Justify each answer with one citation: <cite searchResultId=number>quote</cite>, a quote of ten words at most.
            """)
        .Context(question.Extract);

    public static async Task<ChatResponse> AskAssistantAsync(Prompt prompt, CancellationToken cancellationToken) =>
        await Chat.GetResponseAsync(prompt.ToChatMessages(), new ChatOptions { Temperature = 0, Tools = [SearchManual] }, cancellationToken);

    public static async Task<TicketSummaries> SummarizeAsync(Prompt prompt, CancellationToken cancellationToken) =>
        JsonSerializer.Deserialize<TicketSummaries>((await Chat.GetResponseAsync(prompt.ToChatMessages(), null, cancellationToken)).Text)!;

    public static async Task<string> ClassifyAsync(Prompt prompt, CancellationToken cancellationToken) =>
        (await Chat.GetResponseAsync(prompt.ToChatMessages(), null, cancellationToken)).Text.Trim();

    public static async Task<Addressed> ReadsAsReplyAsync(Prompt prompt, CancellationToken cancellationToken) =>
        JsonSerializer.Deserialize<Addressed>(await ClassifyAsync(prompt, cancellationToken))!;

    public static Task<IReadOnlyList<int>> SearchAsync(Prompt prompt, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<int>>([prompt.Text.Length]);

    public static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
