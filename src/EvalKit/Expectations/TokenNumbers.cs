namespace EvalKit;

/// <summary>
/// Two token lists with a number for each token: those of the first count from 0, and all that only the second has share
/// <see cref="Distinct"/>. Numbers compare faster than tokens, and can index a table.
/// </summary>
internal readonly record struct TokenNumbers(int[] First, int[] Second, int Distinct)
{
    public static TokenNumbers Of<T>(IReadOnlyList<T> first, IReadOnlyList<T> second)
        where T : notnull
    {
        var numbers = new Dictionary<T, int>();
        var left = new int[first.Count];
        for (var i = 0; i < left.Length; i++)
        {
            if (!numbers.TryGetValue(first[i], out left[i])) numbers.Add(first[i], left[i] = numbers.Count);
        }

        var right = new int[second.Count];
        for (var i = 0; i < right.Length; i++) right[i] = numbers.GetValueOrDefault(second[i], numbers.Count);
        return new(left, right, numbers.Count);
    }
}
