namespace EvalKit;

/// <summary>Which letters lie beside each other when somebody types.</summary>
public enum KeyboardLayout
{
    /// <summary>The US and British layout.</summary>
    Qwerty,

    /// <summary>The German layout, with umlauts.</summary>
    Qwertz,

    /// <summary>The French layout.</summary>
    Azerty,

    /// <summary>The simplified layout of Dvorak and Dealey, its letters alone.</summary>
    Dvorak,
}
