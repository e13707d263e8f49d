using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace ParcelDesk;

/// <summary>What one call asks for: the media and text of the last user message, and the instructions of the system.</summary>
internal sealed partial record AssistantRequest(string Instructions, string Text, DataContent? Picture, DataContent? Sound)
{
    public bool AsksWhetherTheyAgree => AgreementWords().IsMatch(Text) || AgreementWords().IsMatch(Instructions);

    /// <summary>The text from its subject line on; without one, all of it.</summary>
    public string Mail => SubjectLine().Match(Text) is { Success: true } subject ? Text[subject.Index..] : Text;

    public static AssistantRequest From(IEnumerable<ChatMessage> messages)
    {
        var (instructions, text) = (new StringBuilder(), new StringBuilder());
        ChatMessage? question = null;
        foreach (var message in messages)
        {
            if (message.Role == ChatRole.System)
                instructions.Append(message.Text).Append('\n');
            else if (message.Role == ChatRole.User)
                question = message;
        }

        DataContent? picture = null, sound = null;
        foreach (var content in question?.Contents ?? [])
        {
            if (content is TextContent words)
                text.Append(text.Length > 0 ? "\n" : "").Append(words.Text);
            else if (content is DataContent data && data.HasTopLevelMediaType("image"))
                picture = data;
            else if (content is DataContent other && other.HasTopLevelMediaType("audio"))
                sound = other;
        }

        return new AssistantRequest(instructions.ToString(), text.ToString(), picture, sound);
    }

    [GeneratedRegex(@"\b(same|agree|agrees|match|matches|equal|identical)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AgreementWords();

    [GeneratedRegex("^Subject:", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex SubjectLine();
}
