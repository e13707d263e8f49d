using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace ParcelDesk;

/// <summary>
/// The assistant of a parcel desk, in-process: reads a postcode from a picture, decodes one keyed in over the phone, says
/// whether the two agree, and tells spam from mail. It looks at the last user message; a question about agreement may also
/// stand in a system message.
/// </summary>
/// <remarks>
/// At <see cref="ChatOptions.Temperature"/> 0 or unset, every answer is the most likely one. Above 0, each digit or label is
/// drawn from softmax at that temperature: reproducibly for a <see cref="ChatOptions.Seed"/>, else anew on every call.
/// Safe for concurrent use.
/// </remarks>
public sealed class ParcelDeskAssistant : IChatClient
{
    /// <summary>The answer when no digit could be read.</summary>
    public const string Unreadable = "unreadable";

    private static readonly ChatClientMetadata Metadata = new("ParcelDesk", defaultModelId: "parcel-desk");

    private readonly PostcodeReader _pictures = new();
    private readonly DtmfDecoder _keypad = new();
    private readonly SpamClassifier _mail = new();
    private long _calls;

    /// <inheritdoc/>
    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<ChatResponse>(cancellationToken);
        var request = AssistantRequest.From(messages);
        var sampling = Sampling.For(options, request, () => Interlocked.Increment(ref _calls));
        var answer = Answer(request, sampling);
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, answer))
        {
            ModelId = Metadata.DefaultModelId,
            FinishReason = ChatFinishReason.Stop,
            Usage = TokenCount.Of(request, answer),
        });
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
        foreach (var update in response.ToChatResponseUpdates())
            yield return update;
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        if (serviceKey is not null)
            return null;
        return serviceType == typeof(ChatClientMetadata) ? Metadata : serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Nothing to release: the models are shared and managed.
    }

    private string Answer(AssistantRequest request, Sampling sampling) => (request.Picture, request.Sound) switch
    {
        ({ } picture, { } sound) when request.AsksWhetherTheyAgree => Compare(Read(picture, sampling), Hear(sound, sampling)),
        ({ } picture, { } sound) => $"picture {Said(Read(picture, sampling))}, phone {Said(Hear(sound, sampling))}",
        ({ } picture, null) => Said(Read(picture, sampling)),
        (null, { } sound) => Said(Hear(sound, sampling)),
        _ => _mail.Classify(request.Mail).Pick(sampling.Temperature, sampling.Chance),
    };

    private string Read(DataContent picture, Sampling sampling) =>
        MediaInput.Picture(picture) is { } grey ? _pictures.Read(grey).Pick(sampling.Temperature, sampling.Chance) : "";

    private string Hear(DataContent sound, Sampling sampling) =>
        MediaInput.Sound(sound) is { } heard ? _keypad.Decode(heard.Samples, heard.SampleRate).PickDigits(sampling.Temperature, sampling.Chance) : "";

    /// <summary>Two unreadable postcodes do not agree.</summary>
    private static string Compare(string read, string heard) => read.Length > 0 && read == heard ? "yes" : "no";

    private static string Said(string digits) => digits.Length == 0 ? Unreadable : digits;
}
