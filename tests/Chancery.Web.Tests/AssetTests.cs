using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Chancery.Testing;

namespace Chancery.Web.Tests;

/// <summary>Script, style and shapes are made by npm and committed: what lies there must be what the sources and the lock file give.</summary>
public sealed class AssetTests
{
    private static readonly string Web = Path.Combine(Repository.Root, "src", "Chancery.Web");

    [Fact]
    public void The_committed_files_are_made_from_these_sources_and_this_lock_file()
    {
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(Web, "Assets", "manifest.json")))!;
        foreach (var (part, folder) in new[] { ("sources", "Client"), ("assets", "Assets") })
        {
            foreach (var (name, hash) in manifest[part]!.AsObject())
            {
                var found = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Web, folder, name))));
                Assert.True(found == hash!.GetValue<string>(),
                    $"{folder}/{name} is not what Assets was made from. Make it anew: cd src/Chancery.Web/Client && npm ci && npm run build");
            }
        }
    }

    [Fact]
    public void Every_source_stands_in_the_manifest()
    {
        var known = JsonNode.Parse(File.ReadAllText(Path.Combine(Web, "Assets", "manifest.json")))!["sources"]!.AsObject().Select(s => s.Key);
        var there = Directory.EnumerateFiles(Path.Combine(Web, "Client")).Select(Path.GetFileName)
            .Where(f => f!.EndsWith(".ts", StringComparison.Ordinal) || f.EndsWith(".css", StringComparison.Ordinal));
        Assert.Empty(there.Except(known));
    }
}
