using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EvalKit;

/// <summary>
/// What an ASCII letter without marks may become, ready to be written: what a <see cref="LetterChange"/> says of it by its first chance, without
/// a string and an edit for each letter. Other ASCII characters stay.
/// </summary>
internal sealed class LetterForms
{
    /// <summary>The most characters that a letter becomes; so much room must be where one is written.</summary>
    public const int Longest = 8;

    private const int Letters = 128;

    // Forms begin with the letters themselves: the form of a letter that stays has its own number.
    private readonly int[] _first = [.. Enumerable.Range(0, Letters)];
    private readonly int[] _counts = new int[Letters];
    private readonly Vector128<ushort>[] _forms;
    private readonly byte[] _lengths;

    private LetterForms(Func<char, IEnumerable<string>> formsOf, bool onlyFirst = false)
    {
        IsOnlyOfFirst = onlyFirst;
        List<string> all = [.. Enumerable.Range(0, Letters).Select(letter => ((char)letter).ToString())];
        for (var letter = 'A'; letter <= 'z'; letter++)
        {
            if (!char.IsAsciiLetter(letter) || formsOf(letter).ToArray() is not { Length: > 0 } forms) continue;
            (_first[letter], _counts[letter]) = (all.Count, forms.Length);
            all.AddRange(forms);
        }

        _forms = [.. all.Select(Padded)];
        _lengths = [.. all.Select(form => (byte)form.Length)];
        HasChoice = _counts.Max() > 1;
    }

    /// <summary>All stay as they are.</summary>
    public static LetterForms None { get; } = new(static _ => []);

    /// <summary>True where only the first letter of a word changes.</summary>
    public bool IsOnlyOfFirst { get; }

    /// <summary>True where a letter has several forms.</summary>
    public bool HasChoice { get; }

    /// <summary>One of several instead of the letter; none where it stays.</summary>
    public static LetterForms Instead(Func<char, IEnumerable<string>> others) => new(others);

    /// <summary>Another letter instead of it; the same where it stays.</summary>
    public static LetterForms Instead(Func<char, char> other, bool onlyFirst = false) => new(letter => other(letter) == letter ? [] : [other(letter).ToString()], onlyFirst);

    /// <summary>One of several behind the letter.</summary>
    public static LetterForms Behind(IEnumerable<string> inserted) => new(letter => inserted.Select(text => letter + text));

    /// <summary>How many forms a character has; 0 where it always stays.</summary>
    public int CountOf(char letter) => _counts[letter];

    /// <summary>Writes a character and says how long it is now.</summary>
    /// <param name="letter">An ASCII character.</param>
    /// <param name="index">Which form it takes, of as many as <see cref="CountOf"/> says.</param>
    /// <param name="isChanged">1 where it takes that form, 0 where it stays: a number, since a branch by chance is what costs most.</param>
    /// <param name="to">Where it is written; what follows the form there is overwritten too.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Write(char letter, int index, int isChanged, Span<char> to)
    {
        var form = letter + (_first[letter] + index - letter) * isChanged;
        _forms[form].CopyTo(MemoryMarshal.Cast<char, ushort>(to));
        return _lengths[form];
    }

    private static Vector128<ushort> Padded(string form) => Vector128.Create<ushort>(MemoryMarshal.Cast<char, ushort>(form.PadRight(Longest)));
}
