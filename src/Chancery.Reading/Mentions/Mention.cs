using Chancery.Text;

namespace Chancery.Reading.Mentions;

/// <summary>A phrase of the text that refers to someone or something.</summary>
/// <param name="Range">All its tokens: titles, name, appositions inside the phrase; without the article's surrounding punctuation.</param>
/// <param name="Head">Its head word in the tree (the last word of a name where the tree is flat is not needed: the token that governs the phrase).</param>
/// <param name="Form">How it refers.</param>
public sealed record Mention(TokenRange Range, int Head, MentionForm Form);
