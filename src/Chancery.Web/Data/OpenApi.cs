using System.Text.Json.Nodes;
using Chancery.Record.Queries;
using Chancery.Web.State;

namespace Chancery.Web.Data;

/// <summary>The description of the API by OpenAPI 3.1, made from the same tables that serve it.</summary>
internal static class OpenApi
{
    public static JsonObject Document(string version, bool takesSql)
    {
        var paths = new JsonObject();
        foreach (var view in DataViews.All)
        {
            foreach (var suffix in new[] { "", ".json" }) paths[$"/api/v1/{view.Name}{suffix}"] = new JsonObject { ["get"] = Rows(view, "json") };
            paths[$"/api/v1/{view.Name}.csv"] = new JsonObject { ["get"] = Rows(view, "csv") };
            paths[$"/api/v1/{view.Name}.jsonl"] = new JsonObject { ["get"] = Rows(view, "jsonl") };
        }
        foreach (var format in new[] { "graphml", "gexf" })
            paths[$"/api/v1/network.{format}"] = new JsonObject { ["get"] = Rows(DataViews.All.Single(v => v.Name == "network"), format) };
        if (takesSql)
        {
            foreach (var suffix in new[] { "", ".csv", ".jsonl" }) paths["/api/v1/sql" + suffix] = new JsonObject { ["get"] = Sql(suffix) };
        }
        paths["/api/v1/overview"] = new JsonObject { ["get"] = One("Counts of the whole record or of what a filter leaves.", []) };
        paths["/api/v1/articles/{id}"] = new JsonObject { ["get"] = One("The whole reading of an article (docs/reading.md).", ["id"]) };
        paths["/api/v1/events/{article}/{event}"] =
            new JsonObject { ["get"] = One("One event: its row, all that was read of it (as_read, docs/reading.md), the other reports of its happening, and its corrections.", ["article", "event"]) };
        paths["/api/v1/happenings/{id}"] = new JsonObject { ["get"] = One("All reports of one happening.", ["id"]) };
        paths["/api/v1/read"] = new JsonObject { ["post"] = Read() };
        return new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "Chancery",
                ["version"] = version,
                ["description"] = "Who met, did or said what to whom, when, where, about what, and on whose word. Values of one parameter are "
                    + "alternatives, parameters narrow one another. "
                    + "Answers carry an ETag. CSV and JSON Lines hold all rows, at most 100,000; JSON holds pages.",
            },
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = Schemas() },
        };
    }

    private static JsonObject Rows(DataView view, string format)
    {
        var parameters = new JsonArray();
        foreach (var dimension in Dimensions.All.Where(d => view.Scope is { } s && (d.Has(s) || s == Scope.Articles && d.Has(Scope.Events))))
            parameters.Add(Parameter(dimension.Name, dimension.Meaning, isNeeded: false, isMany: true));
        foreach (var key in view.Keys.Where(k => format == "json" || k is not ("page" or "size")))
        {
            var name = key.TrimStart('!');
            parameters.Add(Parameter(name, FilterReader.Keys[name], isNeeded: key[0] == '!', isMany: false));
        }
        var schema = new JsonObject { ["$ref"] = $"#/components/schemas/{view.Row.Name}" };
        JsonObject content = format switch
        {
            "csv" => new() { ["text/csv"] = new JsonObject() },
            "graphml" or "gexf" => new() { ["application/xml"] = new JsonObject() },
            "jsonl" => new() { ["application/jsonl"] = new JsonObject { ["schema"] = schema } },
            _ => new()
            {
                ["application/json"] = new JsonObject
                {
                    ["schema"] = new JsonObject
                    {
                        ["type"] = "object",
                        ["properties"] = new JsonObject
                        {
                            ["total"] = new JsonObject { ["type"] = "integer" },
                            ["next"] = new JsonObject { ["type"] = new JsonArray("string", "null"), ["description"] = "Address of the next page." },
                            ["rows"] = new JsonObject { ["type"] = "array", ["items"] = schema },
                        },
                    },
                },
            },
        };
        return new() { ["summary"] = view.Summary, ["parameters"] = parameters, ["responses"] = Responses(content) };
    }

    private static JsonObject One(string summary, string[] keys) => new()
    {
        ["summary"] = summary,
        ["parameters"] = new JsonArray([.. keys.Select(k => new JsonObject
        {
            ["name"] = k,
            ["in"] = "path",
            ["required"] = true,
            ["schema"] = new JsonObject { ["type"] = "string" },
        })]),
        ["responses"] = Responses(new() { ["application/json"] = new JsonObject() }),
    };

    private static JsonObject Sql(string suffix)
    {
        var type = suffix switch { ".csv" => "text/csv", ".jsonl" => "application/jsonl", _ => "application/json" };
        return new()
        {
            ["summary"] = "The answer to one SELECT over the tables and views of the record (docs/record.md), at most 1,000 rows.",
            ["parameters"] = new JsonArray(Parameter("sql", FilterReader.Keys["sql"], isNeeded: true, isMany: false)),
            ["responses"] = Responses(new() { [type] = new JsonObject() }),
        };
    }

    private static JsonObject Read() => new()
    {
        ["summary"] = "Reads a text and gives its reading (docs/reading.md). Nothing is kept.",
        ["requestBody"] = new JsonObject
        {
            ["required"] = true,
            ["content"] = new JsonObject
            {
                ["application/json"] = new JsonObject
                {
                    ["schema"] = new JsonObject
                    {
                        ["type"] = "object",
                        ["required"] = new JsonArray("text"),
                        ["properties"] = new JsonObject
                        {
                            ["text"] = new JsonObject { ["type"] = "string" },
                            ["date"] = new JsonObject { ["type"] = "string", ["format"] = "date" },
                            ["publisher"] = new JsonObject { ["type"] = "string" },
                        },
                    },
                },
            },
        },
        ["responses"] = Responses(new() { ["application/json"] = new JsonObject() }),
    };

    private static JsonObject Parameter(string name, string meaning, bool isNeeded, bool isMany)
    {
        var text = new JsonObject { ["type"] = name is "page" or "size" or "seed" or "least" ? "integer" : name == "confidence" ? "number" : "string" };
        return new()
        {
            ["name"] = name,
            ["in"] = "query",
            ["required"] = isNeeded,
            ["description"] = meaning,
            ["schema"] = isMany ? new JsonObject { ["type"] = "array", ["items"] = text } : text,
        };
    }

    private static JsonObject Responses(JsonObject content) => new()
    {
        ["200"] = new JsonObject { ["description"] = "The answer.", ["content"] = content },
        ["304"] = new JsonObject { ["description"] = "Unchanged since the ETag of If-None-Match." },
        ["400"] = new JsonObject { ["description"] = "A parameter is wrong; \"error\" says which and what was expected." },
        ["404"] = new JsonObject { ["description"] = "There is no such thing." },
        ["429"] = new JsonObject { ["description"] = "Too many requests; Retry-After says when to come again." },
        ["503"] = new JsonObject { ["description"] = "The question took too long and was stopped." },
    };

    private static JsonObject Schemas()
    {
        var schemas = new JsonObject();
        foreach (var row in DataViews.All.Select(v => v.Row).Distinct())
        {
            var properties = new JsonObject();
            foreach (var (name, property) in RowWriters.Columns(row)) properties[name] = TypeOf(property.PropertyType);
            schemas[row.Name] = new JsonObject { ["type"] = "object", ["properties"] = properties };
        }
        return schemas;
    }

    private static JsonObject TypeOf(Type type)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        if (inner == typeof(bool)) return new() { ["type"] = "boolean" };
        if (inner == typeof(int) || inner == typeof(long)) return new() { ["type"] = "integer" };
        if (inner == typeof(double)) return new() { ["type"] = "number" };
        if (inner == typeof(DateOnly)) return new() { ["type"] = "string", ["format"] = "date" };
        return inner == typeof(string) ? new() { ["type"] = "string" } : new() { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } };
    }
}
