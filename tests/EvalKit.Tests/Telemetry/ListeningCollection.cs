namespace EvalKit.Tests.Telemetry;

/// <summary>Whoever listens hears the whole process: these tests run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ListeningCollection
{
    public const string Name = "listening";
}
