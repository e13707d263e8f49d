namespace EvalKit;

internal enum Health
{
    Well,

    /// <summary>Worth a look; nothing is wrong yet.</summary>
    Worth,

    Broken,
}
