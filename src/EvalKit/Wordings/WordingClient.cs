using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace EvalKit;

/// <summary>The model that wordings are asked of: given, or named and looked up when something is recorded, and only then.</summary>
internal sealed record WordingClient(IChatClient? Given, string? Name)
{
    public async ValueTask<IChatClient> ResolveAsync(EvalSession session, string eval, CancellationToken cancellationToken)
    {
        if (Given is not null) return Given;
        var services = await session.Services.GetAsync(cancellationToken).ConfigureAwait(false);
        return services.GetKeyedService<IChatClient>(Name) ?? throw new SubjectMissingException(eval, Name!);
    }
}
