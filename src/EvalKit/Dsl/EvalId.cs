namespace EvalKit;

/// <summary>What may name an eval or a case: any text that fits on a line. Files made from an id are sanitised by the run store.</summary>
internal static class EvalId
{
    public const int MaxLength = 200;

    public static void ThrowIfInvalid(string id)
    {
        if (Problem(id) is { } problem) throw new ArgumentException($"The id {problem}.", nameof(id));
    }

    /// <summary>What is wrong with an id, or null.</summary>
    public static string? Problem(string? id)
    {
        if (string.IsNullOrWhiteSpace(id)) return "is empty";
        if (id.Length > MaxLength) return $"has {id.Length} characters; at most {MaxLength} are allowed";
        foreach (var letter in id)
        {
            if (char.IsControl(letter) || letter is '\u2028' or '\u2029') return $"holds the control character U+{(int)letter:X4}";
        }

        // Written as UTF-8 it would become the same replacement character as any other half, and two ids one.
        for (var i = 0; i < id.Length; i++)
        {
            if (!char.IsSurrogate(id[i])) continue;
            if (i + 1 >= id.Length || !char.IsSurrogatePair(id[i], id[i + 1])) return $"holds half a character, U+{(int)id[i]:X4}";
            i++;
        }

        return null;
    }
}
