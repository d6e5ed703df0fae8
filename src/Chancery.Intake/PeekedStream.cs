namespace Chancery.Intake;

/// <summary>A stream whose first bytes can be seen before it is read. Forward only; it does not own the stream below.</summary>
internal sealed class PeekedStream : Stream
{
    private readonly Stream _below;
    private readonly byte[] _head;
    private int _given;

    /// <summary>Reads up to <paramref name="count"/> bytes ahead.</summary>
    public PeekedStream(Stream below, int count)
    {
        _below = below;
        var head = new byte[count];
        _head = head[..below.ReadAtLeast(head, count, throwOnEndOfStream: false)];
    }

    /// <summary>The first bytes; fewer than asked for where the stream ends before.</summary>
    public ReadOnlySpan<byte> Head => _head;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_given >= _head.Length) return _below.Read(buffer);
        var count = Math.Min(buffer.Length, _head.Length - _given);
        _head.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
