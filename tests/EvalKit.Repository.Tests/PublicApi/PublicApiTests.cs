using System.Reflection;
using System.Runtime.CompilerServices;

namespace EvalKit.Repository.Tests;

/// <summary>A change of what users compile against is seen in a review. ACCEPT_API=1 takes the present state over.</summary>
public static class PublicApiTests
{
    private const string Folder = "tests/EvalKit.Repository.Tests/PublicApi";

    public static TheoryData<string> Assemblies => [.. ShippedAssembly.All.Select(assembly => assembly.GetName().Name!)];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public static void Is_what_was_approved(string assembly)
    {
        var approved = Repository.FullPath($"{Folder}/{assembly}.txt");
        var received = Repository.FullPath($"{Folder}/{assembly}.received.txt");
        var now = ApiText.Of(Assembly.Load(assembly));
        if (Environment.GetEnvironmentVariable("ACCEPT_API") == "1") File.WriteAllText(approved, now);

        var before = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : "";
        if (now == before)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, now);
        Assert.Fail(
            $"The public API of {assembly} is not what {Folder}/{assembly}.txt says:\n{Difference(before, now)}"
            + $"All of it is in {assembly}.received.txt beside it. If the change is meant, run the tests once with ACCEPT_API=1.");
    }

    [Fact]
    public static void No_assembly_is_approved_that_does_not_exist() => Broken.None(
        from file in Repository.Files
        where file.Folder == Folder && file.Name.EndsWith(".txt", StringComparison.Ordinal) && !file.Name.Contains(".received.")
        where ProjectFile.Shipped.All(project => project.Name + ".txt" != file.Name)
        select file.Path,
        "Delete the approved text of an assembly that is gone:");

    public sealed class TextOfAType
    {
        [Fact]
        public void Tells_generics_defaults_extensions_and_accessors()
        {
            var text = ApiText.Of(typeof(Eval).Assembly);

            Assert.Contains("public static class EvalKit.EvalNaming\n    public static TStage Named<TStage>(this TStage stage, string id) where TStage : IEvalStage\n", text);
            Assert.Contains("public interface EvalKit.IExpectation<in TReply>\n", text);
            Assert.Contains("    public Reply(string text)\n", text);
            Assert.Contains("    public static implicit operator Reply(string text)\n", text);
            Assert.Contains("    public int Concurrency { get; init; }\n", text);
            Assert.DoesNotContain("BackingField", text);
        }
    }

    private static string Difference(string before, string now)
    {
        var (old, present) = (before.Split('\n'), now.Split('\n'));
        return string.Concat(old.Except(present).Select(line => $"  - {line.Trim()}\n").Concat(present.Except(old).Select(line => $"  + {line.Trim()}\n")).Take(40));
    }
}
