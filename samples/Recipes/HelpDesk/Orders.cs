using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Recipes;

internal static class Orders
{
    public static Arbitrary<Order> Any { get; } = Arb.From(
        Gen.Choose(1, 500).NonEmptyListOf().Select(amounts => new Order([.. amounts])),
        order => order.Amounts.Count == 1 ? [] : order.Amounts.Select((_, i) => new Order([.. order.Amounts.Where((_, j) => j != i)])));

    public static Task<string> AddAsync(Prompt prompt, CancellationToken cancellationToken) =>
        Task.FromResult(prompt.Text.Split('\n').Sum(line => int.TryParse(line, CultureInfo.InvariantCulture, out var amount) ? amount : 0).ToString(CultureInfo.InvariantCulture));
}
