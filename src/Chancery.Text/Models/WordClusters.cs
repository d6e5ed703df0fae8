namespace Chancery.Text.Models;

/// <summary>Groups of words that behave alike, so that what is learnt of one serves the others: numbers of classes at two grains.</summary>
/// <remarks>
/// After Koo, Carreras and Collins (2008), but from vectors of words instead of bigrams (training/clusters). A number holds the coarse class above
/// <see cref="FineBits"/> bits of the fine one; 0 is a word that nobody knows. Immutable.
/// </remarks>
/// <param name="Map">Hash of the folded form to its number.</param>
internal sealed record WordClusters(HashMap16 Map)
{
    /// <summary>Bits of a number that tell fine classes of one coarse class apart.</summary>
    public const int FineBits = 6;

    /// <summary>No word is in a class.</summary>
    public static WordClusters None { get; } = new(HashMap16.Of(new Dictionary<ulong, ushort>()));

    /// <summary>Whether there are classes at all: a model that has none spares itself their features.</summary>
    public bool Any => Map.Count > 0;

    /// <summary>Number of the class of a folded form.</summary>
    public ushort Find(ulong lower) => Map.Find(lower);

    /// <summary>Hash of a fine class for features.</summary>
    public static ulong Fine(ushort number) => FeatureHash.Spread(number);

    /// <summary>Hash of a coarse class for features.</summary>
    public static ulong Coarse(ushort number) => FeatureHash.Spread(((ulong)number >> FineBits) + 100_000);

    /// <summary>Writes the classes.</summary>
    public void Write(BinaryWriter writer) => Map.Write(writer);

    /// <summary>Reads the classes.</summary>
    public static WordClusters Read(BinaryReader reader) => new(HashMap16.Read(reader));
}
