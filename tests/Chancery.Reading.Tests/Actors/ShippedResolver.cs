using System.Globalization;
using Chancery.Reading.Actors;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Mentions;
using Chancery.Testing;

namespace Chancery.Reading.Tests.Actors;

/// <summary>The resolver as it is shipped.</summary>
internal static class ShippedResolver
{
    private static readonly Lazy<ActorResolver?> Loaded = new(() =>
        ShippedModel.Pipeline is { } pipeline ? new(pipeline, EntityKnowledge.Load(new KnowledgeFolder(Repository.Knowledge))) : null);

    /// <summary>Resolves a phrase; the test skips where the repository has no language model.</summary>
    public static ResolvedActor Resolve(string phrase, string date = "", string country = "")
    {
        if (Loaded.Value is null) Assert.Skip($"There is no model models/en/fast.model in '{Repository.Root}'.");
        return Loaded.Value.Resolve(phrase, date.Length == 0 ? null : DateOnly.Parse(date, CultureInfo.InvariantCulture), country.Length == 0 ? null : country);
    }
}
