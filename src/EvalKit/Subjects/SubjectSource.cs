using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace EvalKit;

/// <summary>Where a plan's subject comes from: given with the plan, or named and looked up when the eval runs.</summary>
internal sealed record SubjectSource<TReply>(Func<ChatOptions?, IServiceProvider?, string, ISubject<TReply>> Create, bool TakesChatOptions, string? ServiceName)
{
    public static SubjectSource<TReply> Given(ISubject<TReply> subject) => new((_, _, _) => subject, false, null);

    public static SubjectSource<Reply> Client(IChatClient client) => new((options, _, _) => new ChatClientSubject(client, options), true, null);

    public static SubjectSource<Reply> Named(string name) => new(
        (options, services, eval) => new ChatClientSubject(
            services?.GetKeyedService<IChatClient>(name) ?? throw new SubjectMissingException(eval, name), options),
        true, name);

    /// <summary>Who it is, as far as that can be said before the eval runs.</summary>
    public SubjectIdentity IdentityWith(ChatOptions? options) =>
        ServiceName is { } name ? new(name, options?.ModelId ?? "") : Create(options, null, "").Identity;

    public async ValueTask<ISubject<TReply>> ResolveAsync(ChatOptions? options, EvalSession session, string eval, CancellationToken cancellationToken) =>
        Create(options, ServiceName is null ? null : await session.Services.GetAsync(cancellationToken).ConfigureAwait(false), eval);
}
