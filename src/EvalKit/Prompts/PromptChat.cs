using Microsoft.Extensions.AI;

namespace EvalKit;

/// <summary>Prompts as chat messages and back.</summary>
public static class PromptChat
{
    extension(Prompt)
    {
        /// <summary>A prompt from chat messages: system text becomes the system part, user content is the instruction and its media, assistant text earlier turns.</summary>
        /// <exception cref="ArgumentException">A message holds content that a prompt cannot: the message says which.</exception>
        public static Prompt From(params IEnumerable<ChatMessage> messages)
        {
            ArgumentNullException.ThrowIfNull(messages);
            return Prompt.FromParts(messages.SelectMany(message => message.Contents.Select(content => PartOf(message.Role, content))));
        }
    }

    /// <summary>Offers tools to the model.</summary>
    public static Prompt Tools(this Prompt prompt, params IEnumerable<AITool> tools)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        ArgumentNullException.ThrowIfNull(tools);
        return prompt.With(new ToolsPart([.. tools]));
    }

    /// <summary>
    /// The prompt as chat messages: system texts, each example as a user and an assistant message, then the turns. Within a turn texts and
    /// media keep their order; choices are a line <c>Answer with one of: …</c>; media are sent as the bytes they hold.
    /// </summary>
    public static IReadOnlyList<ChatMessage> ToChatMessages(this Prompt prompt)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        var messages = new List<ChatMessage>();
        if (string.Join('\n', Texts(prompt, Part.System)) is { Length: > 0 } system) messages.Add(new(ChatRole.System, system));
        foreach (var example in prompt.Parts.OfType<ExamplePart>())
        {
            messages.Add(new(ChatRole.User, example.Input));
            messages.Add(new(ChatRole.Assistant, example.Output));
        }

        ChatMessage? turn = null;
        foreach (var part in prompt.Parts)
        {
            if (ContentOf(part) is not { } content) continue;
            var role = part.Role == Part.Assistant ? ChatRole.Assistant : ChatRole.User;
            if (turn is null || turn.Role != role) messages.Add(turn = new ChatMessage(role, (IList<AIContent>)[]));
            turn.Contents.Add(content);
        }

        return messages;
    }

    private static IEnumerable<string> Texts(Prompt prompt, Part role) =>
        prompt.Parts.OfType<TextPart>().Where(part => part.Role == role).Select(part => part.Text);

    private static AIContent? ContentOf(PromptPart part) => part switch
    {
        TextPart { Role: Part.System } or ExamplePart or ToolsPart => null,
        TextPart text => new TextContent(text.Text),
        ChoicesPart choices => new TextContent($"Answer with one of: {string.Join(", ", choices.Options)}"),
        ImagePart image => image.Image.ToDataContent(),
        AudioPart audio => audio.Clip.ToDataContent(),
        _ => throw new NotSupportedException($"A {part.GetType().Name} cannot be sent as a chat message; send it with a subject of your own (ISubject<TReply>)."),
    };

    private static PromptPart PartOf(ChatRole role, AIContent content) => content switch
    {
        TextContent text => new TextPart(role == ChatRole.System ? Part.System : role == ChatRole.Assistant ? Part.Assistant : Part.User, text.Text),
        DataContent data when data.HasTopLevelMediaType("image") => new ImagePart(Part.Input, Image.From(data)),
        DataContent data when data.HasTopLevelMediaType("audio") => new AudioPart(Part.Input, AudioClip.From(data)),
        _ => throw new ArgumentException($"A {content.GetType().Name} of the {role.Value} message cannot be part of a prompt: texts, pictures and sounds can.", nameof(content)),
    };
}
