using System.Text.Json.Nodes;

namespace EvalKit.Benchmarks;

/// <summary>One line of the comparison: the same work, done by EvalKit and by a peer.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Own">EvalKit does it.</param>
/// <param name="Peer">Who else does it, and how.</param>
/// <param name="Request">The peer is asked to do it.</param>
/// <param name="Megapixels">Pixels read, in millions.</param>
internal sealed record ImageRow(string Name, Action Own, string Peer, JsonObject Request, double Megapixels);
