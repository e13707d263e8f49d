using System.Runtime.InteropServices;

namespace EvalKit;

/// <summary>
/// The n-grams of references, from one token to an order, as paths of a tree. A reply's are looked up and never stored: memory
/// depends on the references alone.
/// </summary>
internal sealed class NgramTree
{
    private const int Root = 0;
    private const int PositionsBetweenChecks = 1 << 16;

    private readonly int _order;
    private readonly Dictionary<ulong, int> _children = [];
    private readonly List<int> _most = [0];

    /// <param name="order">The longest n-gram; at least 1.</param>
    /// <param name="references">Each one's tokens. An n-gram counts as often as in the reference that has it most.</param>
    public NgramTree(int order, params IEnumerable<int[]> references)
    {
        _order = order;
        foreach (var tokens in references) Add(tokens);
    }

    /// <summary>How many n-grams of a length a text of so many tokens has.</summary>
    public static int Count(int tokens, int length) => Math.Max(0, tokens - length + 1);

    /// <summary>By length less one: how many n-grams of the reply are in a reference, each at most as often as there.</summary>
    public int[] Matches(int[] reply, CancellationToken cancellationToken)
    {
        var matches = new int[_order];
        var left = _most.ToArray();
        Walk(
            reply,
            (node, length) =>
            {
                if (left[node]-- > 0) matches[length - 1]++;
            },
            cancellationToken);
        return matches;
    }

    /// <summary>How many n-grams of the longest length in the reply are in a reference, however often.</summary>
    public int Occurrences(int[] reply, CancellationToken cancellationToken)
    {
        var count = 0;
        Walk(reply, (_, length) => count += length == _order ? 1 : 0, cancellationToken);
        return count;
    }

    private void Add(int[] tokens)
    {
        var counts = new Dictionary<int, int>();
        for (var start = 0; start < tokens.Length; start++)
        {
            var node = Root;
            for (var i = start; i < tokens.Length && i < start + _order; i++)
            {
                ref var child = ref CollectionsMarshal.GetValueRefOrAddDefault(_children, Key(node, tokens[i]), out var known);
                if (!known)
                {
                    child = _most.Count;
                    _most.Add(0);
                }

                node = child;
                counts[node] = counts.GetValueOrDefault(node) + 1;
            }
        }

        foreach (var (node, count) in counts) _most[node] = Math.Max(_most[node], count);
    }

    private void Walk(int[] tokens, Action<int, int> visit, CancellationToken cancellationToken)
    {
        for (var start = 0; start < tokens.Length; start++)
        {
            if (start % PositionsBetweenChecks == 0) cancellationToken.ThrowIfCancellationRequested();
            var node = Root;
            for (var length = 1; length <= _order && start + length <= tokens.Length; length++)
            {
                if (!_children.TryGetValue(Key(node, tokens[start + length - 1]), out node)) break;
                visit(node, length);
            }
        }
    }

    // Multiplication by an odd number keeps keys distinct and spreads them, which node and token side by side would not.
    private static ulong Key(int node, int token) => unchecked((((ulong)(uint)node << 32) | (uint)token) * 0x9E3779B97F4A7C15);
}
