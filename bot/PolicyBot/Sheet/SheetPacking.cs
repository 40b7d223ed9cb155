using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Sheet;

/// <summary>Writes a sheet's content in few bytes: 9, and 4 for each certificate; 2 more where the day or the version is not the usual one.</summary>
/// <remarks>
/// Format 1: flags, day made, knowledge, [day assessed], [list version], 32 bits of answers, certificates. Certificates are hashes of their ids,
/// because a place in the register moves with every row added.
/// </remarks>
internal static class SheetPacking
{
    private const byte Format = 0b0001_0000;
    private const byte FormatMask = 0b1111_0000;
    private const byte OtherDay = 1;
    private const byte AskedVersion = 2;
    private const int NoAge = 127;
    private static readonly DateOnly DayZero = new(2020, 1, 1);

    public static byte[] Write(SheetContent content)
    {
        var bytes = new List<byte> { (byte)(Format | (content.Date == content.Made ? 0 : OtherDay) | (content.ListVersion is null ? 0 : AskedVersion)) };
        AddDay(content.Made);
        bytes.AddRange(Hash(content.VersionId)[..2]);
        if (content.Date != content.Made) AddDay(content.Date);
        if (content.ListVersion is { } version) bytes.AddRange(Hash(version)[..2]);
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(number, Bits(content.Answers));
        bytes.AddRange(number);
        foreach (var id in content.Answers.Qualifications) bytes.AddRange(Hash(id)[..4]);
        return [.. bytes];

        void AddDay(DateOnly day)
        {
            var days = day.DayNumber - DayZero.DayNumber;
            if (days is < 0 or > ushort.MaxValue) throw new ArgumentOutOfRangeException(nameof(content), "A sheet can be made for a day from 2020 to 2199.");
            bytes.Add((byte)(days >> 8));
            bytes.Add((byte)days);
        }
    }

    /// <summary>Reads the content; certificates that are no longer known are counted in <paramref name="lost"/>.</summary>
    public static SheetContent? Read(ReadOnlySpan<byte> bytes, KnowledgeBase knowledge, out int lost)
    {
        lost = 0;
        if (bytes.Length < 9 || (bytes[0] & FormatMask) != Format) return null;
        var flags = bytes[0];
        var made = Day(bytes[1..]);
        var madeWithThis = bytes[3..5].SequenceEqual(Hash(knowledge.VersionId).AsSpan(0, 2));
        bytes = bytes[5..];
        var date = made;
        if ((flags & OtherDay) != 0)
        {
            date = Day(bytes);
            bytes = bytes[2..];
        }

        string? version = null;
        if ((flags & AskedVersion) != 0)
        {
            var asked = bytes[..2].ToArray();
            version = knowledge.Versions.All.SingleOrDefault(v => Hash(v.Version).AsSpan(0, 2).SequenceEqual(asked))?.Version;
            if (version is null) lost++;
            bytes = bytes[2..];
        }

        if (bytes.Length < 4 || bytes.Length % 4 != 0) return null;
        var answers = OfBits(BinaryPrimitives.ReadUInt32BigEndian(bytes), knowledge);
        var ids = new List<string>();
        for (bytes = bytes[4..]; bytes.Length > 0; bytes = bytes[4..])
        {
            var hash = bytes[..4].ToArray();
            var known = knowledge.Qualifications.Keys.Where(id => Hash(id).AsSpan(0, 4).SequenceEqual(hash)).Take(2).ToArray();
            if (known.Length == 1) ids.Add(known[0]);
            else lost++;
        }

        return new SheetContent(answers with { Qualifications = ids }, date, version, made, madeWithThis ? knowledge.VersionId : "");
    }

    // 3 bits nationality, 2 hukou, 1 unrecognised, 4 categories, 7 age, 10 country.
    private static uint Bits(Answers answers)
    {
        var bits = answers.Nationality is { } group ? (uint)group + 1 : 0;
        bits = (bits << 2) | (answers.Hukou is { } hukou ? (uint)hukou + 1 : 0);
        bits = (bits << 1) | (answers.Unrecognised ? 1u : 0);
        bits = (bits << 4) | answers.StatedCategories.Aggregate(0u, (all, c) => all | (1u << (int)c));
        bits = (bits << 7) | (uint)(answers.Age ?? NoAge);
        return (bits << 10) | (answers.Country is [>= 'A' and <= 'Z' and var first, >= 'A' and <= 'Z' and var second] ? (uint)((first - 'A') * 26) + second - 'A' + 1 : 0);
    }

    private static Answers OfBits(uint bits, KnowledgeBase knowledge)
    {
        var country = (int)(bits & 1023) - 1;
        var code = country < 0 ? null : new string([(char)('A' + (country / 26)), (char)('A' + (country % 26))]);
        var age = (int)((bits >> 10) & 127);
        var nationality = (int)((bits >> 24) & 7) - 1;
        var hukou = (int)((bits >> 22) & 3) - 1;
        return new Answers
        {
            Country = code is not null && knowledge.Regions.ContainsKey(code) ? code : null,
            Age = age == NoAge ? null : age,
            StatedCategories = [.. Enum.GetValues<Category>().Where(c => ((bits >> 17) & (1u << (int)c)) != 0)],
            Unrecognised = ((bits >> 21) & 1) == 1,
            Hukou = hukou < 0 ? null : (Hukou)hukou,
            Nationality = nationality < 0 ? null : (NationalityGroup)nationality,
        };
    }

    private static DateOnly Day(ReadOnlySpan<byte> bytes) => DayZero.AddDays(BinaryPrimitives.ReadUInt16BigEndian(bytes));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
