using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;

namespace Chancery.Web.Charts;

/// <summary>Writes SVG. Texts and attributes are encoded, numbers are invariant.</summary>
internal sealed class Svg
{
    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = [];

    /// <summary>Begins an element that holds others.</summary>
    public Svg Open(string name, params (string Name, object? Value)[] attributes)
    {
        Tag(name, attributes).Append('>');
        _open.Push(name);
        return this;
    }

    /// <summary>Ends the innermost element.</summary>
    public Svg Close()
    {
        _text.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    /// <summary>An element without content.</summary>
    public Svg Element(string name, params (string Name, object? Value)[] attributes)
    {
        Tag(name, attributes).Append("/>");
        return this;
    }

    /// <summary>An element with text.</summary>
    public Svg Text(string name, string text, params (string Name, object? Value)[] attributes)
    {
        Tag(name, attributes).Append('>').Append(HtmlEncoder.Default.Encode(text)).Append("</").Append(name).Append('>');
        return this;
    }

    /// <summary>The whole as it goes into the page.</summary>
    public MarkupString ToMarkup() => new(_text.ToString());

    private StringBuilder Tag(string name, (string Name, object? Value)[] attributes)
    {
        _text.Append('<').Append(name);
        foreach (var (key, value) in attributes)
        {
            if (value is null) continue;
            var text = value is double d ? d.ToString("0.##", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture)!;
            _text.Append(' ').Append(key).Append("=\"").Append(HtmlEncoder.Default.Encode(text)).Append('"');
        }
        return _text;
    }
}
