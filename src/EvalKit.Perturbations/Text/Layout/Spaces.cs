namespace EvalKit;

/// <summary>Spaces of other widths and kinds.</summary>
internal static class Spaces
{
    /// <summary>No-break, thin, em, ideographic, figure and narrow no-break space.</summary>
    private static readonly string[] Kinds = ["\u00A0", "\u2009", "\u2003", "\u3000", "\u2007", "\u202F"];

    public static TextEdit? Change(in GapSite gap) => gap.To(gap.AnyOf<string>(1, Kinds));
}
