using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace EvalKit;

/// <summary>The service container of a session, built when an eval first asks for it.</summary>
internal sealed class EvalServices(EvalOptions options, IReadOnlyList<IEvalSetup> setups) : IAsyncDisposable
{
    private readonly SemaphoreSlim _once = new(1);
    private ServiceProvider? _provider;

    /// <summary>The setups that the loaded assemblies name, in order of the assemblies' names.</summary>
    public static EvalServices OfLoadedAssemblies(EvalOptions options) => new(options,
    [
        .. AppDomain.CurrentDomain.GetAssemblies()
            .Where(assembly => !assembly.IsDynamic)
            .OrderBy(assembly => assembly.FullName, StringComparer.Ordinal)
            .SelectMany(assembly => assembly.GetCustomAttributes<EvalSetupAttribute>())
            .Select(attribute => attribute.Create()),
    ]);

    public async ValueTask<IServiceProvider> GetAsync(CancellationToken cancellationToken)
    {
        if (_provider is not null) return _provider;
        await _once.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return _provider ??= await BuildAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _once.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_provider is not null) await _provider.DisposeAsync().ConfigureAwait(false);
        _once.Dispose();
    }

    private async ValueTask<ServiceProvider> BuildAsync(CancellationToken cancellationToken)
    {
        var services = new ServiceCollection();
        services.AddSingleton(options);
        foreach (var setup in setups) await setup.ConfigureAsync(services, options, cancellationToken).ConfigureAwait(false);
        return services.BuildServiceProvider();
    }
}
