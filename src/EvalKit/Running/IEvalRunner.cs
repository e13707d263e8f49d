namespace EvalKit;

/// <summary>One run of one eval, whatever its types. Thread-safe: tests of one eval share it.</summary>
internal interface IEvalRunner : IDisposable
{
    string Id { get; }

    /// <summary>Reads cases and checks the plan.</summary>
    /// <exception cref="EvalPlanException">The plan must not be run.</exception>
    Task<EvalOutline> OutlineAsync(CancellationToken cancellationToken);

    /// <summary>Runs everything and decides every gate.</summary>
    Task<EvalResult> RunAsync(CancellationToken cancellationToken);

    /// <summary>Runs the trials of one cell, unless they were, and decides the gates that the cell holds alone.</summary>
    Task<EvalTestReport> RunCellAsync(string cell, CancellationToken cancellationToken);

    /// <summary>Decides the gates that no single cell holds: on the cells that ran or, where none did, on all.</summary>
    /// <param name="alone">True where cells have no tests of their own: then their gates are decided here, too.</param>
    /// <param name="cancellationToken">Ends the run early: what was not run is missing.</param>
    Task<EvalTestReport> RunAllAsync(bool alone, CancellationToken cancellationToken);

    /// <summary>Ends the run in the journal; nothing runs after it.</summary>
    void Complete();
}
