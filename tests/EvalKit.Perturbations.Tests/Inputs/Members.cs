using System.Reflection;

namespace EvalKit.Perturbations.Tests;

/// <summary>Every member of the catalogue, found by reflection: a new one cannot be forgotten.</summary>
public static class Members
{
    private static readonly Dictionary<string, (Perturbation Member, MethodInfo Verb)> ByName = typeof(Perturb).GetNestedTypes()
        .SelectMany(family => family.GetMethods(BindingFlags.Public | BindingFlags.Static))
        .Where(method => method.ReturnType == typeof(Perturbation) && method.GetParameters().All(parameter => parameter.HasDefaultValue))
        .Select(method => ((Perturbation)method.Invoke(null, [.. method.GetParameters().Select(parameter => parameter.DefaultValue)])!, method))
        .ToDictionary(pair => pair.Item1.Name);

    public static IReadOnlyList<Perturbation> All { get; } = [.. ByName.Values.Select(pair => pair.Member)];

    /// <summary>The names, for theories.</summary>
    public static TheoryData<string> Names { get; } = [.. All.Select(member => member.Name)];

    public static Perturbation Named(string name) => ByName[name].Member;

    /// <summary>The method that a user writes.</summary>
    public static MethodInfo VerbOf(Perturbation member) => ByName[member.Name].Verb;

    /// <summary>Whether a verb's parameter cuts the scale off.</summary>
    public static bool IsLimit(ParameterInfo parameter) => parameter.Name!.StartsWith("upTo", StringComparison.Ordinal) || parameter.Name.StartsWith("downTo", StringComparison.Ordinal);

    /// <summary>Whether the member leaves sounds of one channel as they are.</summary>
    public static bool NeedsStereo(Perturbation member) => AudioChannels.Family.Members.Any(other => other.Name == member.Name);

    /// <summary>Whether the member is about worked examples.</summary>
    public static bool IsAboutExamples(Perturbation member) => CrossModalExamples.Family.Members.Any(other => other.Name == member.Name);

    /// <summary>A text that the member can change in several places.</summary>
    public static string TextFor(Perturbation member) => CrossModalConflict.Family.Members.Any(other => other.Name == member.Name) ? Texts.Caption : Texts.Note;

    /// <summary>A prompt that the member can change.</summary>
    public static Prompt PromptFor(Perturbation member) => member.Modality switch
    {
        _ when IsAboutExamples(member) => Prompts.FilmWithExamples,
        _ when member is PromptPerturbation => Prompts.Film(),
        Modality.Image => Prompt.User("What is it?").Image(EvalKit.Image.FromPixels(Pictures.Scene(61, 47))),
        Modality.Audio => Prompt.User("Transcribe.").Audio(AudioClip.FromSamples(Sounds.Speech(channels: NeedsStereo(member) ? 2 : 1))),
        _ when member.Definition.RelabelsOptions => Prompt.User("Which?").Choices("A) red", "B) green", "C) blue", "D) black", "E) white"),
        _ when member.Definition.Target == Part.Choices => Prompt.User("Which?").Choices("red", "green", "blue", "black", "white"),
        _ => Prompt.User("Summarise.").Input(TextFor(member)),
    };
}
