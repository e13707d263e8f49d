using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace EvalKit.Repository.Tests;

/// <summary>Members as C# declares them, without bodies and nullability.</summary>
internal static class ApiMember
{
    private static readonly Dictionary<string, string> Operators = new()
    {
        ["op_BitwiseAnd"] = "operator &", ["op_BitwiseOr"] = "operator |",
        ["op_LogicalNot"] = "operator !", ["op_Equality"] = "operator ==", ["op_Inequality"] = "operator !=", ["op_LessThan"] = "operator <",
        ["op_GreaterThan"] = "operator >", ["op_LessThanOrEqual"] = "operator <=", ["op_GreaterThanOrEqual"] = "operator >=",
        ["op_Addition"] = "operator +", ["op_Subtraction"] = "operator -", ["op_Multiply"] = "operator *", ["op_Division"] = "operator /",
    };

    public static string Constructor(ConstructorInfo constructor) =>
        $"{Modifiers(constructor)}{constructor.DeclaringType!.Name.Split('`')[0]}({Parameters(constructor)})";

    public static string Method(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(ApiType.Reference))}>" : "";
        var returns = ByRef(method.ReturnParameter) + ApiType.Reference(method.ReturnType);
        var signature = method.Name switch
        {
            "op_Implicit" => $"implicit operator {returns}",
            "op_Explicit" => $"explicit operator {returns}",
            _ => $"{returns} {Operators.GetValueOrDefault(method.Name, method.Name)}{generic}",
        };
        return $"{Attributes(method)}{Modifiers(method)}{signature}({Parameters(method)}){ApiType.Constraints(method.GetGenericArguments())}";
    }

    public static string Property(PropertyInfo property)
    {
        var index = property.GetIndexParameters();
        var name = index.Length > 0 ? $"this[{string.Join(", ", index.Select(Parameter))}]" : property.Name;
        var accessors = property.GetAccessors(nonPublic: true).Where(ApiText.IsVisible).ToArray();
        var widest = accessors.FirstOrDefault(accessor => accessor.IsPublic) ?? accessors[0];
        var words = accessors.OrderBy(accessor => accessor.Name, StringComparer.Ordinal).Select(accessor =>
            (accessor.IsPublic == widest.IsPublic ? "" : "protected ")
            + (accessor == property.GetMethod ? "get;" : IsInit(accessor) ? "init;" : "set;"));
        var required = property.IsDefined(typeof(RequiredMemberAttribute), false) ? "required " : "";
        return $"{Attributes(property)}{Modifiers(widest)}{required}{ApiType.Reference(property.PropertyType)} {name} {{ {string.Join(" ", words)} }}";
    }

    public static string Field(FieldInfo field)
    {
        var modifiers = field switch { { IsLiteral: true } => "const ", { IsStatic: true, IsInitOnly: true } => "static readonly ", { IsStatic: true } => "static ", { IsInitOnly: true } => "readonly ", _ => "" };
        var value = field.IsLiteral ? " = " + Literal(field.GetRawConstantValue(), field.FieldType) : "";
        return $"{Access(field.IsPublic)}{modifiers}{ApiType.Reference(field.FieldType)} {field.Name}{value}";
    }

    public static string Event(EventInfo e) => $"{Modifiers(e.AddMethod!)}event {ApiType.Reference(e.EventHandlerType!)} {e.Name}";

    public static string Parameters(MethodBase method) =>
        (method.IsDefined(typeof(ExtensionAttribute), false) ? "this " : "") + string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var collects = parameter.IsDefined(typeof(ParamArrayAttribute), false) || parameter.IsDefined(typeof(ParamCollectionAttribute), false);
        var value = parameter.HasDefaultValue ? " = " + Literal(parameter.DefaultValue, parameter.ParameterType) : "";
        return $"{(collects ? "params " : "")}{ByRef(parameter)}{ApiType.Reference(parameter.ParameterType)} {parameter.Name}{value}";
    }

    private static string ByRef(ParameterInfo parameter) =>
        !parameter.ParameterType.IsByRef ? "" : parameter.IsOut ? "out " : parameter.IsIn || parameter.IsDefined(typeof(IsReadOnlyAttribute), false) ? "in " : "ref ";

    private static string Literal(object? value, Type type)
    {
        var underlying = Nullable.GetUnderlyingType(type) ?? type;
        return value switch
        {
            null => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
            string text => $"\"{text}\"",
            char letter => $"'{letter}'",
            bool truth => truth ? "true" : "false",
            _ when underlying.IsEnum => $"{underlying.Name}.{Enum.ToObject(underlying, value)}",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };
    }

    /// <summary>The attributes by which callers are compiled differently.</summary>
    private static string Attributes(MemberInfo member) =>
        (member.GetCustomAttribute<ObsoleteAttribute>() is { } obsolete ? obsolete.IsError ? "[Obsolete(error)] " : "[Obsolete] " : "")
        + (member.GetCustomAttribute<OverloadResolutionPriorityAttribute>() is { } priority ? $"[Priority({priority.Priority.ToString(CultureInfo.InvariantCulture)})] " : "");

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static string Modifiers(MethodBase method)
    {
        if (method.DeclaringType!.IsInterface) return method is { IsStatic: true, IsAbstract: true } ? "static abstract " : method.IsStatic ? "static " : "";
        var overrides = method is MethodInfo { IsVirtual: true } info && info.GetBaseDefinition() != info;
        return Access(method.IsPublic) + method switch
        {
            { IsStatic: true } => "static ",
            _ when overrides => method.IsFinal ? "sealed override " : "override ",
            { IsAbstract: true } => "abstract ",
            { IsVirtual: true, IsFinal: false } => "virtual ",
            _ => "",
        };
    }

    private static string Access(bool isPublic) => isPublic ? "public " : "protected ";
}
