namespace EvalKit;

/// <summary>What becomes of a word; null where it stays. The same at every severity.</summary>
internal delegate TextEdit? WordChange(in WordSite word);
