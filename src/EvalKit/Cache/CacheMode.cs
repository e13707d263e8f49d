namespace EvalKit;

/// <summary>Whether replies are taken from the cache, and put into it.</summary>
public enum CacheMode
{
    /// <summary>Neither: every trial asks its subject.</summary>
    Off,

    /// <summary>A reply that is there is taken; one that is not is asked for, by one process alone, and put there.</summary>
    ReadWrite,

    /// <summary>A reply that is there is taken; nothing is written.</summary>
    ReadOnly,
}
