using Microsoft.Extensions.AI;

namespace EvalKit.Tests.Replies;

public sealed class ReplyKeysTests
{
    private static readonly SubjectIdentity Desk = new("desk", "1");

    /// <summary>Every option that a request can carry, by reflection, so that one of a later version is not forgotten.</summary>
    public static TheoryData<string> Options => [.. typeof(ChatOptions).GetProperties().Where(property => property.SetMethod is { IsPublic: true }).Select(property => property.Name)];

    [Theory]
    [MemberData(nameof(Options))]
    public void Every_chat_option_is_part_of_the_key_or_prevents_one(string name)
    {
        var property = typeof(ChatOptions).GetProperty(name)!;
        var options = new ChatOptions();
        property.SetValue(options, Some(property.PropertyType));

        var keys = ReplyKeys.Of(new("e", Desk, options, typeof(Reply)), resolved: false, out var whyNot);

        if (keys is null) Assert.NotNull(whyNot);
        else Assert.NotEqual(Key(new ChatOptions()), keys.Of(Request()));
    }

    [Fact]
    public void The_same_question_has_the_same_key_in_whatever_eval_case_and_arm_it_is_asked()
    {
        Assert.Equal(Key(null), Key(null));
        Assert.Equal(Key(null), ReplyKeys.Of(new("another", Desk, null, typeof(Reply)), resolved: false, out _)!.Of(Request(caseId: "c2", arm: "other")));
    }

    [Fact]
    public void Prompt_repeat_subject_type_endpoint_and_tools_make_other_keys()
    {
        var keys = ReplyKeys.Of(new("e", Desk, null, typeof(Reply)), resolved: false, out _)!;
        var tool = AIFunctionFactory.Create((string city) => city, "find");

        var all = new[]
        {
            keys.Of(Request()), keys.Of(Request("another")), keys.Of(Request(repeat: 1)),
            keys.Of(new(Prompt.User("q").Tools(tool), new("e", "c", "main", 0, 1), TrialPurpose.Measure, "")),
            ReplyKeys.Of(new("e", Desk with { Version = "2" }, null, typeof(Reply)), resolved: false, out _)!.Of(Request()),
            ReplyKeys.Of(new("e", Desk, null, typeof(string)), resolved: false, out _)!.Of(Request()),
            ReplyKeys.Of(new("e", Desk, null, typeof(Reply)) { Resolved = Desk }, resolved: true, out _)!.Of(Request()),
            ReplyKeys.Of(new("e", Desk, null, typeof(Reply)) { Resolved = Desk, Endpoint = "https://a/" }, resolved: true, out _)!.Of(Request()),
        };

        Assert.Equal(all.Length, all.Distinct().Count());
    }

    private static EvalKit.Media.ContentHash Key(ChatOptions? options) => ReplyKeys.Of(new("e", Desk, options, typeof(Reply)), resolved: false, out _)!.Of(Request());

    private static ReplyRequest Request(string prompt = "q", int repeat = 0, string caseId = "c", string arm = "main") =>
        new(Prompt.User(prompt), new("e", caseId, arm, repeat, 1), TrialPurpose.Measure, "");

    private static object? Some(Type type)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        if (inner == typeof(string)) return "other";
        if (inner == typeof(bool)) return true;
        if (inner.IsPrimitive) return Convert.ChangeType(1, inner, System.Globalization.CultureInfo.InvariantCulture);
        if (inner == typeof(AdditionalPropertiesDictionary)) return new AdditionalPropertiesDictionary { ["x"] = "y" };
        if (inner == typeof(IList<string>)) return new List<string> { "stop" };
        if (inner == typeof(IList<AITool>)) return new List<AITool> { AIFunctionFactory.Create(() => 1, "tool") };
        if (inner == typeof(ChatResponseFormat)) return ChatResponseFormat.Json;
        if (inner == typeof(ChatToolMode)) return ChatToolMode.RequireAny;
        if (inner == typeof(Func<IChatClient, object?>)) return (Func<IChatClient, object?>)(_ => null);
        // Experimental: named here, it would have to be allowed.
        if (inner.Name == "ResponseContinuationToken") return inner.GetMethod("FromBytes")!.Invoke(null, [new ReadOnlyMemory<byte>([1, 2, 3])]);
        if (inner == typeof(ReasoningOptions)) return new ReasoningOptions { Effort = ReasoningEffort.High };
        throw new NotSupportedException($"Give {type} a value here: it is new.");
    }
}
