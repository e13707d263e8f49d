using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

[assembly: EvalKit.EvalSetup<ParcelDesk.Evals.DeskSetup>]

namespace ParcelDesk.Evals;

/// <summary>Registers the assistant under the name that evals may ask for it by.</summary>
public sealed class DeskSetup : IEvalSetup
{
    public ValueTask ConfigureAsync(IServiceCollection services, EvalOptions options, CancellationToken cancellationToken)
    {
        services.AddKeyedSingleton<IChatClient>("desk", Desk.Assistant);
        return ValueTask.CompletedTask;
    }
}
