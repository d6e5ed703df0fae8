using System.Buffers;
using Chancery.Text.Models;

namespace Chancery.Text.Tagging;

/// <summary>Working memory for the longest sentence of a document, rented once a document.</summary>
internal sealed class SentenceRoom : IDisposable
{
    private readonly Word[] _words;
    private readonly ushort[] _classes;
    private readonly ushort[] _clusters;
    private readonly byte[] _tags;
    private readonly byte[] _choices;

    /// <summary>Rents.</summary>
    public SentenceRoom(Document document)
    {
        var longest = 1;
        foreach (var sentence in document.Sentences) longest = Math.Max(longest, sentence.Count);
        _words = ArrayPool<Word>.Shared.Rent(longest);
        _classes = ArrayPool<ushort>.Shared.Rent(longest);
        _clusters = ArrayPool<ushort>.Shared.Rent(longest);
        _tags = ArrayPool<byte>.Shared.Rent(longest);
        _choices = ArrayPool<byte>.Shared.Rent(longest);
    }

    /// <summary>Describes the words of a sentence; valid until the next call.</summary>
    public ReadOnlySpan<Word> Read(Document document, TokenRange sentence)
    {
        for (var i = 0; i < sentence.Count; i++) _words[i] = Word.Of(document.FormOf(sentence.First + i));
        return _words.AsSpan(0, sentence.Count);
    }

    /// <summary>Room for one set of tags a token.</summary>
    public Span<ushort> Classes(int count) => _classes.AsSpan(0, count);

    /// <summary>Room for one cluster a token.</summary>
    public Span<ushort> Clusters(int count) => _clusters.AsSpan(0, count);

    /// <summary>Room for one tag a token.</summary>
    public Span<byte> Tags(int count) => _tags.AsSpan(0, count);

    /// <summary>Room for one choice of features a token.</summary>
    public Span<byte> Choices(int count) => _choices.AsSpan(0, count);

    /// <inheritdoc />
    public void Dispose()
    {
        ArrayPool<Word>.Shared.Return(_words);
        ArrayPool<ushort>.Shared.Return(_classes);
        ArrayPool<ushort>.Shared.Return(_clusters);
        ArrayPool<byte>.Shared.Return(_tags);
        ArrayPool<byte>.Shared.Return(_choices);
    }
}
