using System.Runtime.CompilerServices;

namespace EvalKit;

internal sealed class EnumerableCases<T>(IEnumerable<T> cases) : CaseSource<T>
{
    public override string Name => "cases";

    public override async IAsyncEnumerable<CaseItem<T>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        var index = 0;
        foreach (var value in cases)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new(value, FormattableString.Invariant($"case #{index++}"));
        }
    }
}
