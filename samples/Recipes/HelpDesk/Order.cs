using System.Globalization;

namespace Recipes;

/// <summary>Amounts to add.</summary>
public sealed record Order(IReadOnlyList<int> Amounts)
{
    public string Lines => string.Join('\n', Amounts.Select(amount => amount.ToString(CultureInfo.InvariantCulture)));
}
