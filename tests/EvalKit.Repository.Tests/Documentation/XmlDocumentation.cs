using System.Reflection;
using System.Xml.Linq;

namespace EvalKit.Repository.Tests;

/// <summary>The documentation file beside a shipped assembly.</summary>
internal sealed class XmlDocumentation
{
    private readonly Dictionary<string, XElement> _members;

    private XmlDocumentation(XDocument file) => _members = file.Descendants("member").ToDictionary(member => (string)member.Attribute("name")!);

    public IReadOnlyDictionary<string, XElement> Members => _members;

    public static XmlDocumentation Of(Assembly assembly)
    {
        var path = Path.Combine(AppContext.BaseDirectory, assembly.GetName().Name + ".xml");
        Assert.True(File.Exists(path), $"{assembly.GetName().Name} was built without its documentation file.");
        return new(XDocument.Load(path));
    }

    /// <summary>What the file calls a type, a field or a property. Methods are left to the compiler (CS1591).</summary>
    public static string Id(MemberInfo member) => member switch
    {
        Type type => "T:" + Name(type),
        PropertyInfo property => $"P:{Name(property.DeclaringType!)}.{property.Name}",
        _ => $"F:{Name(member.DeclaringType!)}.{member.Name}",
    };

    /// <summary>A summary, an inherited one, or for a member made by a record's parameter its description there.</summary>
    public bool Describes(MemberInfo member) =>
        (_members.TryGetValue(Id(member), out var own) && Says(own))
        || (member is PropertyInfo property && _members.TryGetValue("T:" + Name(property.DeclaringType!), out var type)
            && type.Elements("param").Any(parameter => (string?)parameter.Attribute("name") == property.Name && parameter.Value.Trim().Length > 0));

    public static bool Says(XElement member) => member.Element("summary")?.Value.Trim().Length > 0 || member.Element("inheritdoc") is not null;

    private static string Name(Type type) => type.FullName!.Split('[')[0].Replace('+', '.');
}
