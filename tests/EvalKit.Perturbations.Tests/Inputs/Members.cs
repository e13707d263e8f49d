using System.Reflection;

namespace EvalKit.Perturbations.Tests;

/// <summary>Every member of the catalogue, found by reflection: a new one cannot be forgotten.</summary>
public static class Members
{
    public static IReadOnlyList<Perturbation> All { get; } =
    [
        .. typeof(Perturb).GetNestedTypes()
            .SelectMany(family => family.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(method => method.ReturnType == typeof(Perturbation))
            .Select(method => (Perturbation)method.Invoke(null, [.. method.GetParameters().Select(parameter => parameter.DefaultValue)])!),
    ];

    /// <summary>The names, for theories.</summary>
    public static TheoryData<string> Names { get; } = [.. All.Select(member => member.Name)];

    public static Perturbation Named(string name) => All.Single(member => member.Name == name);

    /// <summary>A prompt that the member can change.</summary>
    public static Prompt PromptFor(Perturbation member) => member.Modality switch
    {
        Modality.Image => Prompt.User("What is it?").Image(EvalKit.Image.FromPixels(Pictures.Scene(61, 47))),
        Modality.Audio => Prompt.User("Transcribe.").Audio(AudioClip.FromSamples(Sounds.Speech())),
        _ => Prompt.User("Summarise.").Input(Texts.Order),
    };
}
