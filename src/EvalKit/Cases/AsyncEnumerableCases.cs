using System.Runtime.CompilerServices;

namespace EvalKit;

internal sealed class AsyncEnumerableCases<T>(IAsyncEnumerable<T> cases) : CaseSource<T>
{
    public override string Name => "cases";

    public override async IAsyncEnumerable<CaseItem<T>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var index = 0;
        await foreach (var value in cases.WithCancellation(cancellationToken).ConfigureAwait(false))
            yield return new(value, FormattableString.Invariant($"case #{index++}"));
    }
}
