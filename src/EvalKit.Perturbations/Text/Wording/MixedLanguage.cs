namespace EvalKit;

/// <summary>The languages whose words can be mixed into an English text.</summary>
public enum MixedLanguage
{
    /// <summary>As spoken in Mexico and Spain alike.</summary>
    Spanish,

    /// <summary>Nouns with their capitals.</summary>
    German,

    /// <summary>As spoken in France.</summary>
    French,
}
