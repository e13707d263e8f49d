using System.Xml;
using System.Xml.Linq;

namespace EvalKit.Tests;

/// <summary>A page read as XML: what does not parse is not well formed.</summary>
internal static class HtmlDocument
{
    public static XElement Parse(string page)
    {
        using var reader = XmlReader.Create(new StringReader(page), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>What a reader sees of the evals.</summary>
    public static string TextOf(string page) => string.Join('\n', Parse(page).Descendants("body").Single().Elements().Where(part => part.Name.LocalName != "script").Select(part => part.Value));

    public static IEnumerable<(string Element, string Name, string Value)> Attributes(string page) =>
        from element in Parse(page).DescendantsAndSelf()
        from attribute in element.Attributes()
        select (element.Name.LocalName, attribute.Name.LocalName, attribute.Value);
}
