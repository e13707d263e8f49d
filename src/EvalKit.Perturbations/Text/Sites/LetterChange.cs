namespace EvalKit;

/// <summary>What becomes of a letter; null where it stays. The same at every severity.</summary>
internal delegate TextEdit? LetterChange(in LetterSite letter);
