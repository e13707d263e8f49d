namespace EvalKit;

/// <summary>A perturbation could not do its work: a custom one threw away its input or returned what cannot be sent.</summary>
public sealed class PerturbationException : Exception
{
    /// <summary>Creates the exception.</summary>
    public PerturbationException(string message)
        : base(message)
    {
    }
}
