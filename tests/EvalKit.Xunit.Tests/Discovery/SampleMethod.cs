using System.Reflection;
using Xunit.v3;

namespace EvalKit;

/// <summary>A method of <see cref="Samples.Receipts"/> as xUnit's runners describe it.</summary>
internal static class SampleMethod
{
    public static MethodInfo Reflected(string name) =>
        typeof(Samples.Receipts).GetMethod(name) ?? throw new ArgumentException($"There is no sample {name}.", nameof(name));

    public static XunitTestMethod Of(string name)
    {
        var assembly = new XunitTestAssembly(typeof(Samples).Assembly);
        var collection = new XunitTestCollection(assembly, null, false, "samples");
        return new(new XunitTestClass(typeof(Samples.Receipts), collection), Reflected(name), []);
    }
}
