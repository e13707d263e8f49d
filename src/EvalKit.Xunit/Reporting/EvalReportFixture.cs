using Xunit;

namespace EvalKit;

/// <summary>
/// Writes the run's report when the last test of the assembly is done. C# test projects get it from the package without a line of
/// code; in F# and Visual Basic write <c>[assembly: AssemblyFixture(typeof(EvalReportFixture))]</c> in the language's own form.
/// </summary>
public sealed class EvalReportFixture : IAsyncDisposable
{
    /// <summary>Writes the report and prints the matrix; does nothing when no eval has run or the report is written already.</summary>
    public async ValueTask DisposeAsync()
    {
        var matrix = await RunEnd.CompleteAsync();
        if (matrix.Length > 0) TestContext.Current.SendDiagnosticMessage(matrix);
    }
}
