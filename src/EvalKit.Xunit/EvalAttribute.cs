using System.Runtime.CompilerServices;
using Xunit;
using Xunit.v3;

namespace EvalKit;

/// <summary>
/// Marks a method that returns an <see cref="EvalPlan"/> as an xUnit test. A static method becomes one test per modality and
/// difficulty, <c>Class.Method[image/hard]</c>, and one for the whole eval, <c>Class.Method[all]</c>; an instance method, which may
/// use fixtures, is the one test <c>Class.Method[all]</c>. The eval's id is <c>Class.Method</c> unless the plan is <c>.Named</c>.
/// </summary>
/// <remarks>
/// Static methods are called during test discovery, so building the plan must be quick and must not touch the network. Everything
/// <c>[Fact]</c> has works here too: <c>Skip</c>, <c>Explicit</c>, <c>Timeout</c> (milliseconds, per test), <c>DisplayName</c>.
/// </remarks>
/// <param name="sourceFilePath">The file of the method; filled in by the compiler.</param>
/// <param name="sourceLineNumber">The line of the method; filled in by the compiler.</param>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(EvalDiscoverer))]
public sealed class EvalAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : FactAttribute(sourceFilePath, sourceLineNumber);
