using Microsoft.Extensions.DependencyInjection;

namespace EvalKit;

/// <summary>Registers what evals ask for by name or type: chat clients, and whatever <c>[Eval]</c> methods take as parameters.</summary>
/// <remarks>Named with <see cref="EvalSetupAttribute{TSetup}"/>. Runs once per process, before the first eval that needs it.</remarks>
public interface IEvalSetup
{
    /// <summary>
    /// Registers services. Chat clients that plans name go in keyed: <c>services.AddKeyedSingleton&lt;IChatClient&gt;("reader", …)</c>. Where a
    /// key is missing from the environment, leave the client out: the evals that name it are skipped, and red in strict runs.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="options">The session's options, to read.</param>
    /// <param name="cancellationToken">Cancelled when the run is.</param>
    ValueTask ConfigureAsync(IServiceCollection services, EvalOptions options, CancellationToken cancellationToken);
}
