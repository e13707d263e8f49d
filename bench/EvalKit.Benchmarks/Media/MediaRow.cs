using System.Text.Json.Nodes;

namespace EvalKit.Benchmarks;

/// <summary>One line of the comparison: the same work, done by EvalKit and by a peer.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Own">EvalKit does it, and returns the size of the file read or written.</param>
/// <param name="PeerName">Who else does it, and how.</param>
/// <param name="Request">The peer is asked to do it.</param>
/// <param name="Millions">Millions of pixels, samples … in it.</param>
internal sealed record MediaRow(string Name, Func<long> Own, string PeerName, JsonObject Request, double Millions);
