namespace EvalKit;

/// <summary>Curly quotation marks, real dashes and ellipses for straight ones, hyphens and three stops, and the other way round.</summary>
internal static class TypographicMarks
{
    public static TextEdit? Change(in MarkSite mark) => mark.Self switch
    {
        '\'' => mark.To(OpensAt(mark) ? "\u2018" : "\u2019"),
        '"' => mark.To(OpensAt(mark) ? "\u201C" : "\u201D"),
        '\u2018' or '\u2019' => mark.To("'"),
        '\u201C' or '\u201D' => mark.To("\""),
        '.' when mark.Before != '.' && mark.After() == '.' && mark.After(2) == '.' && mark.After(3) != '.' => mark.To("\u2026", 3),
        '\u2026' => mark.To("..."),
        '-' when mark.Before == ' ' && mark.After() == ' ' => mark.To("\u2013"),
        '-' when mark.Before != '-' && mark.After() == '-' && mark.After(2) != '-' => mark.To("\u2014", 2),
        '\u2013' => mark.To("-"),
        '\u2014' => mark.To("--"),
        _ => null,
    };

    private static bool OpensAt(in MarkSite mark) => char.IsWhiteSpace(mark.Before) || mark.Before is '(' or '[' or '\u2018' or '\u201C';
}
