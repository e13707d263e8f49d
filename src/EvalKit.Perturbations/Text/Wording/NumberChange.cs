namespace EvalKit;

/// <summary>What becomes of a number; null where it stays. The same at every severity.</summary>
internal delegate TextEdit? NumberChange(in NumberSite number);
