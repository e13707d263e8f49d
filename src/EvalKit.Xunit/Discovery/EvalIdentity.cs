using System.Reflection;

namespace EvalKit;

/// <summary>The id of an eval that is a test.</summary>
internal static class EvalIdentity
{
    /// <summary>The plan's own name, or that of its method.</summary>
    public static string Of(EvalPlan plan, MethodInfo method) => plan.Name ?? Of(method);

    /// <summary><c>Class.Method</c>, or <c>Outer.Inner.Method</c>, without the namespace.</summary>
    /// <param name="method">As found on the test class: an inherited eval belongs to the class that inherits it.</param>
    public static string Of(MethodInfo method)
    {
        var names = new Stack<string>([method.Name]);
        for (var type = method.ReflectedType; type is not null; type = type.DeclaringType) names.Push(WithoutArity(type.Name));
        return string.Join('.', names);
    }

    private static string WithoutArity(string typeName) => typeName.Split('`')[0];
}
