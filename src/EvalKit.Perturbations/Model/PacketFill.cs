namespace EvalKit;

/// <summary>What a receiver plays in the place of a packet that did not arrive.</summary>
public enum PacketFill
{
    /// <summary>Nothing.</summary>
    Silence,

    /// <summary>The last packet that did arrive, once more; silence where none has arrived yet.</summary>
    Repeat,
}
