using System.Collections.Immutable;
using Chancery.Reading.Entities;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Statements;

/// <summary>Tells how far the words of one speaker run over the paragraphs behind a colon.</summary>
/// <remarks>
/// In quotation marks: to the paragraph in which they close and on over paragraphs that are one quotation again. Without marks: the paragraph behind the colon, and on to the
/// last that says "I" or "we". A heading, notes, another announcement, a quotation and whatever names the speaker from outside give the floor back to the narrator.
/// </remarks>
internal sealed class SpeechParagraphs(Grammar grammar, ReportingCues cues, Quotations quotations, Referents referents)
{
    /// <summary>The paragraphs behind a sentence that are the speaker's, as stretches of text; empty where none is.</summary>
    /// <param name="sentence">Index of the sentence; it must be the last of its paragraph.</param>
    /// <param name="speaker">Who speaks; null where the text does not tell.</param>
    public ImmutableArray<TokenRange> Behind(int sentence, Referent? speaker)
    {
        if (Paragraph(sentence + 1, sentence) is not { } first) return [];
        return grammar.IsQuote(first.First) ? Quoted(first, sentence) : Bare(first, sentence, speaker);
    }

    private ImmutableArray<TokenRange> Quoted(TokenRange first, int sentence)
    {
        var said = ImmutableArray.CreateBuilder<TokenRange>();
        for (TokenRange? paragraph = first; paragraph is { } here && grammar.IsQuote(here.First) && quotations.At(here.First) is { } quotation && quotation.Range.First == here.First;)
        {
            // Only the first may say who speaks behind its quotation.
            var isWhole = quotation.Range.End >= here.End - 1;
            if (!isWhole && said.Count > 0) break;
            said.Add(quotation.Range);
            if (!isWhole) break;
            paragraph = Paragraph(grammar.Document.SentenceOf(here.End - 1) + 1, sentence);
        }
        return said.ToImmutable();
    }

    private ImmutableArray<TokenRange> Bare(TokenRange first, int sentence, Referent? speaker)
    {
        if (IsNarrators(first, speaker)) return [];
        List<TokenRange> all = [first];
        var last = 0;
        while (Paragraph(grammar.Document.SentenceOf(all[^1].End - 1) + 1, sentence) is { } next && !grammar.IsQuote(next.First) && !IsNarrators(next, speaker))
        {
            all.Add(next);
            if (SaysWe(next)) last = all.Count - 1;
        }
        return [.. all.Take(last + 1).Select(grammar.Trim).Where(r => r.Count > 0)];
    }

    // The paragraph that begins with a sentence; null where the text ends, or a heading, notes or another story begins.
    private TokenRange? Paragraph(int sentence, int behind)
    {
        var document = grammar.Document;
        if (sentence >= document.Sentences.Length) return null;
        var (block, before) = (document.SentenceBlocks[sentence], document.SentenceBlocks[sentence - 1]);
        var own = document.BlockOf(sentence);
        if (block == before || own.Story != document.BlockOf(behind).Story || own.Kind is not (BlockKind.Paragraph or BlockKind.List)) return null;
        for (var between = before + 1; between < block; between++)
        {
            if (document.Article.Blocks[between].Kind == BlockKind.Heading) return null;
        }
        var last = sentence;
        while (last + 1 < document.Sentences.Length && document.SentenceBlocks[last + 1] == block) last++;
        TokenRange range = new(document.Sentences[sentence].First, document.Sentences[last].End);
        return cues.OpensNotes(document.TextOf(range)) ? null : range;
    }

    // Another announcement, a quotation with its speaker, or the speaker named from outside.
    private bool IsNarrators(TokenRange paragraph, Referent? speaker)
    {
        for (var t = paragraph.First; t < paragraph.End; t++)
        {
            if (speaker is not null && referents.OfHead(t) == speaker && !IsFirstPerson(t)) return true;
        }
        return grammar.IsColon(paragraph.End - 1);
    }

    private bool SaysWe(TokenRange paragraph)
    {
        for (var t = paragraph.First; t < paragraph.End; t++)
        {
            if (IsFirstPerson(t) && quotations.At(t) is null) return true;
        }
        return false;
    }

    private bool IsFirstPerson(int token) => grammar.Form(token) is "i" or "we" or "me" or "us" or "my" or "our" or "mine" or "ours" or "myself" or "ourselves";
}
