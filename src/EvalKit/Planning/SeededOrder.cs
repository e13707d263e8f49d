namespace EvalKit;

/// <summary>A random order that depends on the seed alone (Fisher and Yates, 1938; Durstenfeld's form).</summary>
internal static class SeededOrder
{
    public static void Shuffle(Span<int> items, CounterRandom random)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = random.BelowAt(i, i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
