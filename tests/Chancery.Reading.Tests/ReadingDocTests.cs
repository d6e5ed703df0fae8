using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Statements;
using Chancery.Testing;
using Chancery.Text;

namespace Chancery.Reading.Tests;

/// <summary>docs/reading.md against the types that are written as JSON.</summary>
public sealed partial class ReadingDocTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "reading.md"));

    [Fact]
    public void Every_type_has_a_table_with_exactly_its_fields()
    {
        var documented = Sections().ToDictionary(s => s.Type, s => s.Fields, StringComparer.Ordinal);
        var types = TypesOf(typeof(ArticleReading));
        Assert.Equal(types.Select(t => t.Name).Order(StringComparer.Ordinal), documented.Keys.Order(StringComparer.Ordinal));
        Assert.All(types, t => Assert.Equal(Fields(t), documented[t.Name]));
    }

    [Fact]
    public void Every_value_of_an_enumeration_is_named() => Assert.All(
        TypesOf(typeof(ArticleReading)).SelectMany(t => t.GetProperties()).Select(p => p.PropertyType).Where(t => t.IsEnum).SelectMany(Enum.GetNames),
        n => Assert.Contains($"`{JsonNamingPolicy.SnakeCaseLower.ConvertName(n)}`", Page, StringComparison.Ordinal));

    [Fact]
    public void Every_kind_of_statement_speech_and_block_is_named() => Assert.All(
        Enum.GetNames<StatementKind>().Concat(Enum.GetNames<BlockKind>()).Concat(Enum.GetNames<Polarity>()),
        n => Assert.Contains($"`{JsonNamingPolicy.SnakeCaseLower.ConvertName(n)}`", Page, StringComparison.Ordinal));

    private static IEnumerable<string> Fields(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Name));

    private static IEnumerable<(string Type, ImmutableArray<string> Fields)> Sections()
    {
        foreach (var section in Page.Split("\n### ").Skip(1))
            yield return (TypeName().Match(section).Groups[1].Value, [.. FieldName().Matches(section).Select(m => m.Groups[1].Value)]);
    }

    /// <summary>The type and all types of this project that its properties hold, also inside lists.</summary>
    private static HashSet<Type> TypesOf(Type root)
    {
        var found = new HashSet<Type>();
        var next = new Queue<Type>([root]);
        while (next.TryDequeue(out var type))
        {
            if (type.IsGenericType) next.Enqueue(type.GetGenericArguments()[0]);
            else if (type.IsClass && type.Assembly == root.Assembly && found.Add(type)) Array.ForEach(type.GetProperties(), p => next.Enqueue(p.PropertyType));
        }
        return found;
    }

    [GeneratedRegex("^[^`]*`([A-Za-z]+)`")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"^\| `([a-z_]+)` \|", RegexOptions.Multiline)]
    private static partial Regex FieldName();
}
