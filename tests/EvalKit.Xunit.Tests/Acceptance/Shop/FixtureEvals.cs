using Xunit;

namespace Shop;

public sealed class Warehouse
{
    public string Address => "localhost";
}

/// <summary>Constructor injection, a class fixture and an asynchronous set-up, as any xUnit test class has them.</summary>
public sealed class FixtureEvals(Warehouse warehouse, ITestOutputHelper output) : IClassFixture<Warehouse>, IAsyncLifetime
{
    private string? _connection;

    public async ValueTask InitializeAsync()
    {
        await Task.Yield();
        _connection = warehouse.Address;
    }

    [Eval]
    public EvalPlan Asks_the_warehouse()
    {
        output.WriteLine("connected to " + _connection);
        return Eval
            .Over(Note.Notes(Difficulty.Easy, false, 40, 40))
            .Difficulty(note => note.Level)
            .Ask(note => note.Prompt)
            .Using((prompt, ct) => Task.FromResult(_connection ?? "not connected"))
            .Expect("it is connected", (note, reply) => reply.Text == "localhost")
            .Require(PassRate.AtLeast(0.9));
    }

    public ValueTask DisposeAsync()
    {
        output.WriteLine("disconnected");
        return default;
    }
}
