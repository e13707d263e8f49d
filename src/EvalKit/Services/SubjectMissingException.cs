namespace EvalKit;

/// <summary>The chat client that a plan names is not registered. Not a mistake of the plan: on this machine its key may be missing.</summary>
public sealed class SubjectMissingException : Exception
{
    internal SubjectMissingException(string eval, string name, string? cassette = null)
        : base($"{eval} was not run: no chat client \"{name}\" is registered. Is its key set here? An IEvalSetup registers it: services.AddKeyedSingleton<IChatClient>(\"{name}\", …).{(cassette is null ? "" : $" Its replies are recorded in {cassette}: EVALKIT_CASSETTES=replay runs from them, without a key or a network.")}") => Name = name;

    /// <summary>The name that nothing is registered under.</summary>
    public string Name { get; }
}
