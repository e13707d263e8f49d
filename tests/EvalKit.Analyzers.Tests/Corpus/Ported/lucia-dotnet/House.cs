namespace HouseVoice.Tests;

public sealed record Command(string Id, string Words, string Agent, string Tool, Dictionary<string, string> Arguments, string Variant, string[] MustSay);

public sealed record Rephrasing(string Id, string Category, string Said, string Personality, string[] MustContain, string[] MustNotContain);

public sealed record SpokenCommand(string Id, string Transcript, string Microphone, string Speaker)
{
    public AudioClip Clip => AudioClip.Load($"voices/{Id}.wav");
}

public sealed record HomeReply(string Text, IReadOnlyList<FunctionCallContent> Calls)
{
    public FunctionCallContent? Call(string name) => Calls.FirstOrDefault(call => call.Name == name);

    public string Argument(string tool, string name) => $"{Call(tool)?.Arguments?[name]}";
}

public static class House
{
    public const string Router = "You decide which agent of a smart home a request is for.";

    public static Task<HomeReply> LightAsync(Prompt prompt, CancellationToken cancellationToken) => RunAsync("light", prompt, cancellationToken);

    public static Task<HomeReply> ClimateAsync(Prompt prompt, CancellationToken cancellationToken) => RunAsync("climate", prompt, cancellationToken);

    public static Task<HomeReply> MusicAsync(Prompt prompt, CancellationToken cancellationToken) => RunAsync("music", prompt, cancellationToken);

    public static Task<HomeReply> ListsAsync(Prompt prompt, CancellationToken cancellationToken) => RunAsync("lists", prompt, cancellationToken);

    public static Task<string> RouteAsync(Prompt prompt, CancellationToken cancellationToken) => Task.FromResult(prompt.Text);

    public static Task<string> GeneralAsync(Prompt prompt, CancellationToken cancellationToken) => Task.FromResult(prompt.Text);

    public static Task<string> RephraseAsync(Prompt prompt, CancellationToken cancellationToken) => Task.FromResult(prompt.Text);

    public static Task<string> TranscribeAsync(Prompt prompt, CancellationToken cancellationToken) => Task.FromResult($"{prompt.AudioClips.Count}");

    private static Task<HomeReply> RunAsync(string agent, Prompt prompt, CancellationToken cancellationToken) =>
        Task.FromResult(new HomeReply($"{agent} {prompt.Text} {cancellationToken.IsCancellationRequested}", []));
}
