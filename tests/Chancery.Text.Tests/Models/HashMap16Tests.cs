using Chancery.Text.Models;
using CsCheck;

namespace Chancery.Text.Tests.Models;

public sealed class HashMap16Tests
{
    private static readonly Gen<Dictionary<ulong, ushort>> Maps = Gen.Dictionary(Gen.ULong[1, ulong.MaxValue], Gen.UShort)[0, 300];

    [Fact]
    public void It_finds_what_went_in_and_nothing_else() =>
        Gen.Select(Maps, Gen.ULong.Array[20]).Sample((pairs, others) =>
        {
            var map = HashMap16.Of(pairs);
            return map.Count == pairs.Count
                && pairs.All(p => map.TryGet(p.Key, out var value) && value == p.Value && map.Find(p.Key) == p.Value)
                && others.Append(0UL).Where(k => !pairs.ContainsKey(k)).All(k => !map.TryGet(k, out _) && map.Find(k) == 0);
        }, iter: 200);

    [Fact]
    public void It_comes_back_from_its_file() =>
        Maps.Sample(pairs =>
        {
            using var stream = new MemoryStream();
            using var writer = new BinaryWriter(stream);
            HashMap16.Of(pairs).Write(writer);
            stream.Position = 0;
            using var reader = new BinaryReader(stream);
            var read = HashMap16.Read(reader);
            return read.Count == pairs.Count && pairs.All(p => read.TryGet(p.Key, out var value) && value == p.Value) && stream.Position == stream.Length;
        }, iter: 100);

    [Fact]
    public void Key_0_is_refused() => Assert.Throws<ArgumentException>(() => HashMap16.Of(new Dictionary<ulong, ushort> { [0] = 1 }));
}
