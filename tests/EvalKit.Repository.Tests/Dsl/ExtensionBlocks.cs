using System.Reflection;

namespace EvalKit.Repository.Tests;

/// <summary>
/// Static extension members leave no <c>this</c> parameter behind. The compiler keeps what they extend in nested types: a group with the
/// members' skeletons, and in it a marker whose one method takes the receiver.
/// </summary>
internal static class ExtensionBlocks
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<Type> Receivers(Type type, string member) =>
        from block in type.GetNestedTypes(All)
        where block.Name.Contains('<') && block.GetMember(member, All).Length > 0
        from marker in block.GetNestedTypes(All)
        from method in marker.GetMethods(All)
        from parameter in method.GetParameters()
        select parameter.ParameterType;
}
