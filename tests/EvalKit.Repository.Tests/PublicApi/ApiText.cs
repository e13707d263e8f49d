using System.Reflection;
using System.Runtime.CompilerServices;

namespace EvalKit.Repository.Tests;

/// <summary>The public face of an assembly as sorted, C#-like lines: one block per type, one line per member.</summary>
internal static class ApiText
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly) => string.Concat(
        from type in ShippedAssembly.PublicTypesOf(assembly)
        orderby type.FullName!.Replace('+', '.') + " " + type.GetGenericArguments().Length, type.Name
        select Of(type) + "\n").TrimEnd('\n') + "\n";

    private static string Of(Type type)
    {
        var lines = Members(type).Order(StringComparer.Ordinal).ToArray();
        return $"{ApiType.Declaration(type)}\n" + string.Concat(lines.Select(line => $"    {line}\n"));
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (ApiType.IsDelegate(type)) return [];
        if (type.IsEnum) return type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), null)}");
        return type.GetConstructors(Declared).Where(IsVisible).Select(ApiMember.Constructor)
            .Concat(type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly).Select(ApiMember.Field))
            .Concat(type.GetProperties(Declared).Where(property => IsWritten(property) && property.GetAccessors(true).Any(IsVisible)).Select(ApiMember.Property))
            .Concat(type.GetEvents(Declared).Where(e => IsVisible(e.AddMethod!)).Select(ApiMember.Event))
            .Concat(type.GetMethods(Declared).Where(method => IsWritten(method) && IsVisible(method) && !IsAccessor(method)).Select(ApiMember.Method));
    }

    public static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    /// <summary>Not what the compiler adds to a record; a file of its own records that it is one.</summary>
    private static bool IsWritten(MemberInfo member) => !member.IsDefined(typeof(CompilerGeneratedAttribute), false) && !member.Name.Contains('<') && !(member.Name == "EqualityContract");
}
