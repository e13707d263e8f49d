namespace EvalKit;

/// <summary>What becomes of the space between two words; null where it stays. The same at every severity.</summary>
internal delegate TextEdit? GapChange(in GapSite gap);
