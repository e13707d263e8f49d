using Microsoft.Extensions.AI;

namespace ParcelDesk.Evals;

/// <summary>The assistant under evaluation.</summary>
internal static class Desk
{
    /// <summary>Answers equal questions equally: no temperature.</summary>
    public static IChatClient Assistant { get; } = new ParcelDeskAssistant();
}
