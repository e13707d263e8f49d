namespace EvalKit;

/// <summary>How an instruction that is put into a text is dressed.</summary>
public enum InjectionForm
{
    /// <summary>Any of the others, as chance has it.</summary>
    Any,

    /// <summary>As it is.</summary>
    Plain,

    /// <summary>In quotation marks, as something that someone said.</summary>
    Quoted,

    /// <summary>In an element of HTML that browsers do not show.</summary>
    Markup,

    /// <summary>In a comment of HTML.</summary>
    Comment,
}
