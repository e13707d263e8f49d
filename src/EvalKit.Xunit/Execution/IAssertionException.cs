namespace EvalKit;

/// <summary>xUnit recognises this interface by its name alone: what implements it is a failed expectation, not a broken test.</summary>
internal interface IAssertionException;
