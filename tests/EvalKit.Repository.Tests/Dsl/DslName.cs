using System.Reflection;
using System.Runtime.CompilerServices;

namespace EvalKit.Repository.Tests;

/// <summary>A name as the list writes it, looked up in what the shipped assemblies export.</summary>
internal sealed class DslName
{
    private readonly string _path;
    private readonly string[] _parameters;

    public DslName(string text)
    {
        Text = text;
        var at = text.IndexOf('(');
        _path = at < 0 ? text : text[..at];
        _parameters = at < 0 ? [] : text[(at + 1)..].TrimEnd(')').Split(',');
    }

    public string Text { get; }

    /// <summary>The type that has the member; the name itself where it is a type.</summary>
    public string Owner => _path.Contains('.') ? _path[.._path.LastIndexOf('.')] : _path;

    public bool Exists => (_parameters.Length == 0 && Types(_path).Any()) || Members().Any(HasParameters);

    public static bool IsType(string path) => Types(path).Any();

    public override string ToString() => Text;

    private static IEnumerable<Type> Types(string path) => ShippedAssembly.PublicTypes.Where(type => PathOf(type) == path);

    private static string PathOf(Type type) => (type.DeclaringType is { } outer ? PathOf(outer) + "." : "") + Plain(type);

    private static string Plain(Type type) => type.Name.Split('`')[0].TrimEnd('&');

    private IEnumerable<MemberInfo> Members()
    {
        if (Owner == _path) return [];
        var name = _path[(Owner.Length + 1)..];
        Type[] owners = [.. Types(Owner)];
        var own = owners.SelectMany(owner => owner.GetMember(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy));
        var extensions =
            from type in ShippedAssembly.PublicTypes
            where type is { IsAbstract: true, IsSealed: true }
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            where method.Name == name && owners.Any(owner => Extends(method, owner))
            select method;
        return own.Concat(extensions);
    }

    private static bool Extends(MethodInfo method, Type owner)
    {
        if (method.IsDefined(typeof(ExtensionAttribute), false) || method.IsSpecialName)
        {
            var receiver = method.GetParameters()[0].ParameterType;
            return receiver.IsGenericParameter
                ? receiver.GetGenericParameterConstraints().All(constraint => constraint.IsAssignableFrom(owner))
                : Plain(receiver) == Plain(owner);
        }

        return ExtensionBlocks.Receivers(method.DeclaringType!, method.Name).Any(receiver => Plain(receiver) == Plain(owner));
    }

    /// <summary>Types come first in order, names (<c>within:</c>) are somewhere.</summary>
    private bool HasParameters(MemberInfo member)
    {
        if (_parameters.Length == 0) return true;
        if (member is not MethodBase method) return false;
        var declared = method.GetParameters();
        return _parameters[0].EndsWith(':')
            ? _parameters.All(wanted => declared.Any(parameter => parameter.Name == wanted.TrimEnd(':')))
            : _parameters.Length <= declared.Length && _parameters.Zip(declared).All(pair => Plain(pair.Second.ParameterType) == pair.First);
    }
}
