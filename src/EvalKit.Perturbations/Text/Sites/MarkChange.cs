namespace EvalKit;

/// <summary>What becomes of a punctuation mark; null where it stays. The same at every severity.</summary>
internal delegate TextEdit? MarkChange(in MarkSite mark);
