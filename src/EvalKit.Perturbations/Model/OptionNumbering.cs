namespace EvalKit;

/// <summary>How options are told apart by the labels before them: the <c>A</c> of <c>A) Paris</c>.</summary>
public enum OptionNumbering
{
    /// <summary>Any of the others, as chance has it for each case.</summary>
    Any,

    /// <summary>A, B, C.</summary>
    Capitals,

    /// <summary>a, b, c.</summary>
    SmallLetters,

    /// <summary>1, 2, 3.</summary>
    Numbers,

    /// <summary>i, ii, iii.</summary>
    RomanNumerals,
}
