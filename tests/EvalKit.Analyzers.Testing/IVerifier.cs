namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How a failed check is told to a test framework.</summary>
public interface IVerifier
{
    /// <summary>Ends the test.</summary>
    void Fail(string? message = null);
}

/// <summary>Fails with an exception, which every test framework understands.</summary>
public sealed class DefaultVerifier : IVerifier
{
    /// <inheritdoc/>
    public void Fail(string? message = null) => throw new InvalidOperationException(message);
}
