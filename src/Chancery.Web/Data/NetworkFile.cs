using System.Globalization;
using System.Text;
using System.Xml;
using Chancery.Record.Queries;

namespace Chancery.Web.Data;

/// <summary>Ties as files of network programs: GraphML (igraph, NetworkX, yEd) and GEXF 1.3 (Gephi). Nodes have their id and name, edges their weight and how
/// it is made up. Positions are directed, from holder to whom they are toward.</summary>
internal static class NetworkFile
{
    private const string GraphMlSpace = "http://graphml.graphdrawing.org/xmlns", GexfSpace = "http://gexf.net/1.3";

    private static readonly string[] Parts = ["positive", "negative"];

    private static readonly (string Key, string Of, string Type)[] Keys =
        [("name", "node", "string"), ("weight", "edge", "long"), ("positive", "edge", "long"), ("negative", "edge", "long")];

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = " ", NewLineChars = "\n" };

    /// <summary>GraphML.</summary>
    /// <param name="ties">What ties whom.</param>
    /// <param name="label">Name of a node from its id and the name that the tie has for it.</param>
    /// <param name="isDirected">Whether a tie leads from the one to the other.</param>
    public static byte[] GraphMl(IReadOnlyList<Tie> ties, Func<string, string?, string> label, bool isDirected) => Write(xml =>
    {
        xml.WriteStartElement("graphml", GraphMlSpace);
        foreach (var (key, of, type) in Keys)
        {
            xml.WriteStartElement("key");
            Attributes(xml, ("id", key), ("for", of), ("attr.name", key), ("attr.type", type));
            xml.WriteEndElement();
        }
        xml.WriteStartElement("graph");
        Attributes(xml, ("edgedefault", isDirected ? "directed" : "undirected"));
        foreach (var (id, name) in Nodes(ties, label))
        {
            xml.WriteStartElement("node");
            Attributes(xml, ("id", id));
            Datum(xml, "name", name);
            xml.WriteEndElement();
        }
        foreach (var tie in ties)
        {
            xml.WriteStartElement("edge");
            Attributes(xml, ("source", tie.A), ("target", tie.B));
            Datum(xml, "weight", Text(tie.Weight));
            Datum(xml, "positive", Text(tie.Positive));
            Datum(xml, "negative", Text(tie.Negative));
            xml.WriteEndElement();
        }
    });

    /// <summary>GEXF; parameters as for <see cref="GraphMl"/>.</summary>
    public static byte[] Gexf(IReadOnlyList<Tie> ties, Func<string, string?, string> label, bool isDirected) => Write(xml =>
    {
        xml.WriteStartElement("gexf", GexfSpace);
        Attributes(xml, ("version", "1.3"));
        xml.WriteStartElement("graph");
        Attributes(xml, ("mode", "static"), ("defaultedgetype", isDirected ? "directed" : "undirected"));
        xml.WriteStartElement("attributes");
        Attributes(xml, ("class", "edge"));
        foreach (var key in Parts)
        {
            xml.WriteStartElement("attribute");
            Attributes(xml, ("id", key), ("title", key), ("type", "long"));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteStartElement("nodes");
        foreach (var (id, name) in Nodes(ties, label))
        {
            xml.WriteStartElement("node");
            Attributes(xml, ("id", id), ("label", name));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteStartElement("edges");
        foreach (var (tie, number) in ties.Select((t, i) => (t, i)))
        {
            xml.WriteStartElement("edge");
            Attributes(xml, ("id", Text(number)), ("source", tie.A), ("target", tie.B), ("weight", Text(tie.Weight)));
            xml.WriteStartElement("attvalues");
            foreach (var (key, value) in new[] { ("positive", tie.Positive), ("negative", tie.Negative) })
            {
                xml.WriteStartElement("attvalue");
                Attributes(xml, ("for", key), ("value", Text(value)));
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
    });

    private static byte[] Write(Action<XmlWriter> content)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            content(xml);
            xml.WriteEndDocument();
        }
        return stream.ToArray();
    }

    private static IEnumerable<(string Id, string Name)> Nodes(IReadOnlyList<Tie> ties, Func<string, string?, string> label) =>
        ties.SelectMany(t => new[] { (Id: t.A, Name: label(t.A, t.AName)), (Id: t.B, Name: label(t.B, t.BName)) }).DistinctBy(n => n.Id);

    private static void Datum(XmlWriter xml, string key, string value)
    {
        xml.WriteStartElement("data");
        Attributes(xml, ("key", key));
        xml.WriteString(Clean(value));
        xml.WriteEndElement();
    }

    private static void Attributes(XmlWriter xml, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes) xml.WriteAttributeString(name, Clean(value));
    }

    // Names come from articles; what XML cannot hold at all becomes the character for what cannot be shown.
    private static string Clean(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\0', '\u001f') < 0 && !text.Any(c => char.IsSurrogate(c) || c > '\ufffd')) return text;
        var clean = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) clean.Append(text[i]).Append(text[++i]);
            else clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\ufffd');
        }
        return clean.ToString();
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
