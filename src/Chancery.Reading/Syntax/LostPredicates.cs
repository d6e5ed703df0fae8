using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Syntax;

/// <summary>Mends trees in which a past tense was taken for a participle, so that the sentence has a noun for its root: "The Union [imposed] sanctions", "Thousands [demonstrated]".</summary>
/// <remarks>
/// A full sentence of running text has a finite verb. Where it has none, but a bare participle stands at its root's noun behind a noun phrase, that participle is the verb. Headlines are left
/// alone: there a bare participle is a passive.
/// </remarks>
internal static class LostPredicates
{
    public static Document Mend(Document document)
    {
        var mender = new Mender(document);
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            if (document.BlockOf(s).Kind is BlockKind.Paragraph or BlockKind.Teaser or BlockKind.List) mender.Mend(document.Sentences[s]);
        }
        return mender.Result();
    }

    private sealed class Mender(Document document)
    {
        private ImmutableArray<int>.Builder? _heads;
        private ImmutableArray<string>.Builder? _relations;
        private ImmutableArray<string>.Builder? _tags;

        public Document Result() => _heads is null ? document : document with { Heads = _heads.ToImmutable(), DepRels = _relations!.ToImmutable(), Xpos = _tags!.ToImmutable() };

        public void Mend(TokenRange sentence)
        {
            var root = RootOf(sentence);
            if (root < 0 || document.Upos[root] is not (Upos.NOUN or Upos.PROPN or Upos.NUM) || HasPredicate(sentence, root)) return;
            for (var t = sentence.First; t < sentence.End; t++)
            {
                if ((document.Heads[t] != root && !IsCountedBy(document.Heads[t], root)) || !IsBareParticiple(t, sentence)) continue;
                if (document.DepRels[t] == "acl" && t > root) Raise(t, root, sentence, "nsubj");
                else if (document.DepRels[t] == "amod" && t < root && HasSubjectBefore(t, root, sentence)) Raise(t, root, sentence, "obj");
                else continue;
                return;
            }
        }

        /// <summary>"Tens of thousands [marched]": the participle hangs on the noun that the root counts.</summary>
        private bool IsCountedBy(int noun, int root) => noun > root && document.Heads[noun] == root && document.DepRels[noun] == "nmod"
            && document.Lemmas[root] is "ten" or "hundred" or "thousand" or "dozen" or "score" or "million";

        private int RootOf(TokenRange sentence)
        {
            for (var t = sentence.First; t < sentence.End; t++)
            {
                if (document.Heads[t] < 0) return t;
            }
            return -1;
        }

        /// <summary>Whether the root is a predicate after all: it has a copula or a clause of its own beside it.</summary>
        private bool HasPredicate(TokenRange sentence, int root)
        {
            for (var t = sentence.First; t < sentence.End; t++)
            {
                if (document.Heads[t] != root) continue;
                if (document.DepRels[t] is "cop" or "aux") return true;
                if (document.DepRels[t] is "conj" or "parataxis" or "acl" && document.Xpos[t] is "VBD" or "VBZ" or "VBP") return true;
            }
            return false;
        }

        private bool IsBareParticiple(int token, TokenRange sentence)
        {
            if (document.Xpos[token] != "VBN") return false;
            for (var t = sentence.First; t < sentence.End; t++)
            {
                if (document.Heads[t] != token) continue;
                if (document.DepRels[t] is "aux" or "aux:pass" or "obl:agent") return false;
            }
            return true;
        }

        private bool HasSubjectBefore(int verb, int root, TokenRange sentence)
        {
            for (var t = sentence.First; t < verb; t++)
            {
                if (document.Heads[t] == root && document.DepRels[t] is "nsubj" or "nmod" or "compound" && document.Upos[t] is Upos.PROPN or Upos.NOUN or Upos.PRON) return true;
            }
            return false;
        }

        /// <summary>Makes the participle the root; what hung on the old root goes to it, but for what belongs to the noun.</summary>
        private void Raise(int verb, int root, TokenRange sentence, string relation)
        {
            _heads ??= document.Heads.ToBuilder();
            _relations ??= document.DepRels.ToBuilder();
            _tags ??= document.Xpos.ToBuilder();
            for (var t = sentence.First; t < sentence.End; t++)
            {
                if (document.Heads[t] != root || t == verb || !MovesUp(t, verb, root)) continue;
                _heads[t] = verb;
                if (relation == "obj" && t < verb && document.DepRels[t] is "nmod" or "compound") _relations[t] = "nsubj";
            }
            (_heads[verb], _relations[verb], _tags[verb]) = (-1, "root", "VBD");
            (_heads[root], _relations[root]) = (verb, relation);
        }

        private bool MovesUp(int token, int verb, int root) => root < verb
            ? token > verb
            : token < verb || document.DepRels[token] is "punct" or "obl" or "obl:unmarked" or "advmod" or "advcl" or "conj";
    }
}
