namespace EvalKit.Media;

/// <summary>Some bytes as they are, and then a repetition of earlier ones.</summary>
/// <param name="Literals">How many bytes stand for themselves.</param>
/// <param name="Length">How many bytes are repeated, from 3 to 258.</param>
/// <param name="Distance">How far back the repeated bytes begin, from 1 to 32768.</param>
internal readonly record struct DeflateSequence(int Literals, ushort Length, ushort Distance);
