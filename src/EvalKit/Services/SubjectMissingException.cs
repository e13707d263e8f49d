namespace EvalKit;

/// <summary>The chat client that a plan names is not registered. Not a mistake of the plan: on this machine its key may be missing.</summary>
public sealed class SubjectMissingException : Exception
{
    internal SubjectMissingException(string eval, string name)
        : base($"{eval} was not run: no chat client \"{name}\" is registered. Is its key set here? An IEvalSetup registers it: services.AddKeyedSingleton<IChatClient>(\"{name}\", …).") => Name = name;

    /// <summary>The name that nothing is registered under.</summary>
    public string Name { get; }
}
