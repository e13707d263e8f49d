namespace EvalKit;

internal static class CorruptionOptions
{
    /// <summary>The qualifier of a chain's text that keeps the sets apart: <c>constants=imagenet-c</c>; nothing for the default.</summary>
    public static string Of(CorruptionSet set) => set switch
    {
        CorruptionSet.Scaled => "",
        CorruptionSet.ImageNetC => "constants=imagenet-c",
        CorruptionSet.Cifar10C => "constants=cifar-10-c",
        _ => throw new ArgumentOutOfRangeException(nameof(set), set, "Not a set of constants."),
    };
}
