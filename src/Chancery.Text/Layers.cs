namespace Chancery.Text;

/// <summary>The layers of a <see cref="Document"/>. Annotators say which they need and which they give.</summary>
[Flags]
public enum Layers
{
    /// <summary>The bare article.</summary>
    None = 0,
    /// <summary>Tokens (syntactic words) with their spans.</summary>
    Tokens = 1,
    /// <summary>Sentences as ranges of tokens.</summary>
    Sentences = 2,
    /// <summary>UPOS, XPOS and features.</summary>
    Tags = 4,
    /// <summary>Lemmas.</summary>
    Lemmas = 8,
    /// <summary>Heads and relations: one tree a sentence.</summary>
    Trees = 16,
    /// <summary>Names with their kinds.</summary>
    Names = 32,
}
