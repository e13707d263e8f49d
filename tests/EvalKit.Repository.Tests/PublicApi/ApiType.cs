using System.Reflection;
using System.Runtime.CompilerServices;

namespace EvalKit.Repository.Tests;

/// <summary>Types as C# writes them.</summary>
internal static class ApiType
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool", [typeof(char)] = "char",
        [typeof(byte)] = "byte", [typeof(sbyte)] = "sbyte", [typeof(short)] = "short", [typeof(ushort)] = "ushort", [typeof(int)] = "int",
        [typeof(uint)] = "uint", [typeof(long)] = "long", [typeof(ulong)] = "ulong", [typeof(float)] = "float", [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    public static bool IsDelegate(Type type) => type.IsSubclassOf(typeof(Delegate));

    public static string Declaration(Type type)
    {
        var name = $"{type.Namespace}.{Nested(type)}";
        if (IsDelegate(type)) return $"public delegate {Reference(type.GetMethod("Invoke")!.ReturnType)} {name}({ApiMember.Parameters(type.GetMethod("Invoke")!)}){Constraints(type.GetGenericArguments())}";
        var below = new[] { type.BaseType }.OfType<Type>().Where(Tells)
            .Concat(type.GetInterfaces().Where(face => !Inherited(type).Contains(face) && Tells(face)).OrderBy(face => face.FullName, StringComparer.Ordinal))
            .Select(Reference);
        var attributes = type.IsDefined(typeof(FlagsAttribute), false) ? "[Flags] " : "";
        return $"{attributes}public {Kind(type)} {name}{(below.Any() && !type.IsEnum ? " : " + string.Join(", ", below) : "")}{Constraints(type.GetGenericArguments())}";
    }

    /// <summary>A type as a member names it.</summary>
    public static string Reference(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword)) return keyword;
        if (Nullable.GetUnderlyingType(type) is { } value) return Reference(value) + "?";
        if (type.IsByRef || type.IsPointer) return Reference(type.GetElementType()!) + (type.IsPointer ? "*" : "");
        if (type.IsArray) return $"{Reference(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (type.IsGenericType && type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true) return $"({string.Join(", ", type.GetGenericArguments().Select(Reference))})";
        return type.IsGenericParameter ? type.Name : Nested(type);
    }

    public static string Constraints(IEnumerable<Type> parameters) => string.Concat(
        from parameter in parameters
        where parameter.IsGenericParameter
        let flags = parameter.GenericParameterAttributes
        let words = new[]
            {
                flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) ? "struct"
                : flags.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? "class" : "",
            }
            .Concat(parameter.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)).Select(Reference))
            .Append(flags.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) ? "new()" : "")
            .Where(word => word.Length > 0).ToArray()
        where words.Length > 0
        select $" where {parameter.Name} : {string.Join(", ", words)}");

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => (type.IsDefined(typeof(IsReadOnlyAttribute), false) ? "readonly " : "") + (type.IsByRefLike ? "ref " : "") + (IsRecord(type) ? "record struct" : "struct"),
        { IsAbstract: true, IsSealed: true } => "static class",
        _ => (type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + (IsRecord(type) ? "record" : "class"),
    };

    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is { } print && print.IsDefined(typeof(CompilerGeneratedAttribute), false);

    private static IEnumerable<Type> Inherited(Type type) =>
        (type.BaseType?.GetInterfaces() ?? []).Concat(type.GetInterfaces().SelectMany(face => face.GetInterfaces()));

    /// <summary>Not what every class, struct or record has, and nothing that a user cannot name.</summary>
    private static bool Tells(Type type) => type.IsVisible && type != typeof(object) && type != typeof(ValueType) && type != typeof(Enum)
        && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEquatable<>));

    private static string Nested(Type type)
    {
        var arguments = type.GetGenericArguments();
        var outer = type.DeclaringType is { } declaring ? Nested(declaring) + "." : "";
        var own = arguments.Skip(type.DeclaringType?.GetGenericArguments().Length ?? 0).Select(argument => Variance(argument) + Reference(argument)).ToArray();
        return outer + type.Name.Split('`')[0] + (own.Length > 0 ? $"<{string.Join(", ", own)}>" : "");
    }

    private static string Variance(Type argument) => !argument.IsGenericParameter ? "" : (argument.GenericParameterAttributes & GenericParameterAttributes.VarianceMask) switch
    {
        GenericParameterAttributes.Covariant => "out ",
        GenericParameterAttributes.Contravariant => "in ",
        _ => "",
    };
}
