using System.Globalization;

namespace EvalKit.Media.Tests;

/// <summary>The hostile files once more, in a process that ends when its heap outgrows 64 MiB and is killed when it takes too long.</summary>
public sealed class SmallProcessTests(ITestOutputHelper output)
{
    private const int Heap = 64 << 20;

    [Fact]
    public async Task Hostile_files_need_little_memory_and_end() => output.WriteLine(await TestProcess.RunAsync(
        typeof(HostileFileTests), HostileFile.All.Count, "DOTNET_GCHeapHardLimit", Heap.ToString("X", CultureInfo.InvariantCulture)));
}
