using System.Globalization;
using System.Reflection;
using Xunit;

namespace EvalKit;

/// <summary>
/// The user's method as xUnit sees it, except that calling it runs the plan it returns: xUnit awaits the task. It replaces a runner of
/// our own, whose shape changes with each version of xUnit.
/// </summary>
internal sealed class EvalMethod(MethodInfo inner, Func<EvalPlan, Task> run) : MethodInfo
{
    /// <summary>What keeps a method from being an eval, and what to do about it; null when it is one.</summary>
    public static string? ProblemWith(MethodInfo method)
    {
        var name = $"{method.DeclaringType?.Name}.{method.Name}";
        if (!typeof(EvalPlan).IsAssignableFrom(method.ReturnType))
            return $"[Eval] {name} returns {method.ReturnType.Name}: an eval returns its plan and does not run it. "
                + $"Write \"public static EvalPlan {method.Name}() => Eval.Over(…)….Require(…);\", "
                + "or use [Fact] and await plan.AssertAsync(…) yourself.";
        if (method.IsGenericMethodDefinition)
            return $"[Eval] {name} is generic: nothing says which type to run it with. Write one eval per type.";
        return null;
    }

    /// <summary>Calls the user's method.</summary>
    /// <exception cref="EvalMethodException">It is no eval, or it returned null.</exception>
    public static EvalPlan PlanOf(MethodInfo method, object? instance, BindingFlags flags, object?[]? arguments = null)
    {
        if (ProblemWith(method) is { } problem) throw new EvalMethodException(problem);
        return (EvalPlan?)method.Invoke(instance, flags, null, arguments ?? [], CultureInfo.CurrentCulture)
            ?? throw new EvalMethodException($"[Eval] {method.DeclaringType?.Name}.{method.Name} returned null: an eval returns its plan.");
    }

    /// <summary>Starts the run of the plan; xUnit awaits the task.</summary>
    public override object Invoke(object? obj, BindingFlags invokeAttr, Binder? binder, object?[]? parameters, CultureInfo? culture) =>
        inner.GetParameters().Length == 0 ? run(PlanOf(inner, obj, invokeAttr)) : RunWithServicesAsync(obj, invokeAttr);

    private async Task RunWithServicesAsync(object? instance, BindingFlags flags)
    {
        var services = await EvalSession.Default.Services.GetAsync(TestContext.Current.CancellationToken);
        await run(PlanOf(inner, instance, flags, [.. inner.GetParameters().Select(parameter => ServiceFor(parameter, services))]));
    }

    private object? ServiceFor(ParameterInfo parameter, IServiceProvider services) =>
        services.GetService(parameter.ParameterType)
        ?? (parameter.HasDefaultValue
            ? parameter.DefaultValue
            : throw new EvalMethodException(
                $"[Eval] {inner.DeclaringType?.Name}.{inner.Name} takes a {parameter.ParameterType.Name} named {parameter.Name}, and no service of that type is registered. "
                + "Register it in an IEvalSetup that [assembly: EvalSetup<…>] names."));

    /// <summary>None, so that xUnit reaches <see cref="Invoke"/>, which says more about parameters than a wrong count does.</summary>
    public override ParameterInfo[] GetParameters() => [];

    public override MethodAttributes Attributes => inner.Attributes;

    public override CallingConventions CallingConvention => inner.CallingConvention;

    public override bool ContainsGenericParameters => inner.ContainsGenericParameters;

    public override IEnumerable<CustomAttributeData> CustomAttributes => inner.CustomAttributes;

    public override Type? DeclaringType => inner.DeclaringType;

    public override bool IsCollectible => inner.IsCollectible;

    public override bool IsGenericMethod => inner.IsGenericMethod;

    public override bool IsGenericMethodDefinition => inner.IsGenericMethodDefinition;

    public override int MetadataToken => inner.MetadataToken;

    public override RuntimeMethodHandle MethodHandle => inner.MethodHandle;

    public override Module Module => inner.Module;

    public override string Name => inner.Name;

    public override Type? ReflectedType => inner.ReflectedType;

    public override ParameterInfo ReturnParameter => inner.ReturnParameter;

    public override Type ReturnType => inner.ReturnType;

    public override ICustomAttributeProvider ReturnTypeCustomAttributes => inner.ReturnTypeCustomAttributes;

    public override MethodInfo GetBaseDefinition() => inner.GetBaseDefinition();

    public override object[] GetCustomAttributes(bool inherit) => inner.GetCustomAttributes(inherit);

    public override object[] GetCustomAttributes(Type attributeType, bool inherit) => inner.GetCustomAttributes(attributeType, inherit);

    public override IList<CustomAttributeData> GetCustomAttributesData() => inner.GetCustomAttributesData();

    public override Type[] GetGenericArguments() => inner.GetGenericArguments();

    public override MethodImplAttributes GetMethodImplementationFlags() => inner.GetMethodImplementationFlags();

    public override bool IsDefined(Type attributeType, bool inherit) => inner.IsDefined(attributeType, inherit);

    public override string ToString() => inner.ToString() ?? Name;
}
