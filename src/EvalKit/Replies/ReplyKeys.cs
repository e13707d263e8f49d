using System.Text.Json;
using EvalKit.Media;
using Microsoft.Extensions.AI;

namespace EvalKit;

/// <summary>What a reply is recorded under: a hash of everything that is sent, of who is asked, and of which repeat it is.</summary>
internal sealed class ReplyKeys
{
    private const int Schema = 1;

    private readonly ContentHash _arm;
    private readonly bool _seesTrial;

    private ReplyKeys(ContentHash arm, bool seesTrial) => (_arm, _seesTrial) = (arm, seesTrial);

    /// <summary>The keys of one subject.</summary>
    /// <param name="arm">The subject.</param>
    /// <param name="whyNot">What of it cannot be told, as a sentence's end; null where there are keys.</param>
    /// <param name="resolved">Whether what it turned out to be counts besides what the plan says: only where it was looked up.</param>
    public static ReplyKeys? Of(ReplyArm arm, bool resolved, out string? whyNot)
    {
        using var hasher = new ContentHasher();
        hasher.Add("evalkit-reply");
        hasher.Add(Schema);
        hasher.Add(arm.ReplyType.ToString());
        Add(hasher, arm.Declared);
        if (resolved && arm.Resolved is { } who)
        {
            Add(hasher, who);
            hasher.Add(arm.Endpoint);
        }

        whyNot = Add(hasher, arm.Options);
        return whyNot is null ? new(hasher.Finish(), arm.SeesTrial) : null;
    }

    public ContentHash Of(ReplyRequest request)
    {
        using var hasher = new ContentHasher();
        hasher.Add(_arm);
        hasher.Add(request.Prompt.Hash);
        foreach (var tool in request.Prompt.Parts.OfType<ToolsPart>().SelectMany(part => part.Tools)) Add(hasher, tool);
        hasher.Add(request.Context.Repeat);
        if (_seesTrial)
        {
            hasher.Add(request.Context.Eval);
            hasher.Add(request.Context.CaseId);
            hasher.Add(unchecked((long)request.Context.Seed));
        }

        return hasher.Finish();
    }

    private static void Add(ContentHasher hasher, SubjectIdentity who)
    {
        hasher.Add(who.Name);
        hasher.Add(who.Version);
    }

    private static string? Add(ContentHasher hasher, ChatOptions? options)
    {
        if (options is null) return null;
        if (options.RawRepresentationFactory is not null) return "its chat options have a RawRepresentationFactory, and what that sends cannot be told";
        try
        {
            var described = options.Clone();
            described.Tools = null;
            hasher.Add(JsonSerializer.Serialize(described, AIJsonUtilities.DefaultOptions));
#pragma warning disable MEAI001 // Experimental members: whoever sets them sends them, whatever becomes of them later.
            if (options.ContinuationToken is { } token) hasher.Add(token.ToBytes().Span);
            if (options.AllowBackgroundResponses is { } background) hasher.Add(background ? "background" : "foreground");
#pragma warning restore MEAI001
            foreach (var tool in options.Tools ?? []) Add(hasher, tool);
            return null;
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or InvalidOperationException)
        {
            return $"its chat options cannot be written as JSON ({VisibleText.Of(exception.Message, 200)})";
        }
    }

    private static void Add(ContentHasher hasher, AITool tool)
    {
        hasher.Add(tool.GetType().Name);
        hasher.Add(tool.Name);
        hasher.Add(tool.Description);
        hasher.Add(tool.AdditionalProperties.Count);
        foreach (var (name, value) in tool.AdditionalProperties.OrderBy(property => property.Key, StringComparer.Ordinal))
        {
            hasher.Add(name);
            hasher.Add(ReplyText.ForJournal(value));
        }

        if (tool is not AIFunctionDeclaration function) return;
        hasher.Add(function.JsonSchema.GetRawText());
        hasher.Add(function.ReturnJsonSchema?.GetRawText() ?? "");
    }
}
