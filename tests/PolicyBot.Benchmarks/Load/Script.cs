using System.Text.Encodings.Web;

namespace PolicyBot.Benchmarks.Load;

/// <summary>What people say in three turns, one person after the other.</summary>
internal sealed record Script(IReadOnlyList<string[]> Consultations)
{
    /// <summary>Certificate, nationality, age: the last answer is the whole assessment card. Everybody is the same person, once in each language.</summary>
    public static Script Ours { get; } = new([["FCCA", "British", "65"], ["FCCA", "英国人", "65岁"]]);

    /// <summary>The same with other people each time: 20 certificates, 12 nationalities and 60 ages, in both languages.</summary>
    public static Script Varied { get; } = new([.. People()]);

    /// <summary>Greeting, language, age: the last answer is a card of two lines.</summary>
    public static Script Peers { get; } = new([["hi", "English", "65"], ["hi", "简体中文", "65"]]);

    public string Activity(string conversation, int user, int turn)
    {
        var text = JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(Consultations[user % Consultations.Count][turn]);
        return $$"""{"type":"message","id":"{{conversation}}-{{turn}}","channelId":"emulator","serviceUrl":"http://127.0.0.1:9","deliveryMode":"expectReplies","locale":"en-US","from":{"id":"u-{{conversation}}","name":"User"},"recipient":{"id":"bot","name":"Bot"},"conversation":{"id":"{{conversation}}"},"text":"{{text}}"}""";
    }

    private static IEnumerable<string[]> People()
    {
        string[] certificates = ["FCCA", "CFA", "FRM", "PMP", "CISA", "CISSP", "MRICS", "CIMA", "CAIA", "CIA", "CISM", "FRICS", "ACCA", "CFP", "CRISC", "ASA", "CMA (IMA)", "PMI-ACP", "CPIM", "Chartered Engineer (UK)"];
        (string En, string Zh)[] nationalities =
        [
            ("British", "英国人"), ("American", "美国人"), ("Canadian", "加拿大人"), ("Australian", "澳大利亚人"), ("Singaporean", "新加坡人"), ("Malaysian", "马来西亚人"),
            ("Japanese", "日本人"), ("South Korean", "韩国人"), ("German", "德国人"), ("French", "法国人"), ("Indian", "印度人"), ("Swiss", "瑞士人"),
        ];
        // Neighbours differ in everything, and nobody comes back before all the others.
        for (var i = 0; i < 14_400; i++)
        {
            var (certificate, nationality, age) = (certificates[i % 20], nationalities[i / 20 % 12], 19 + ((i * 7) + (i / 240)) % 60);
            yield return i % 2 == 0 ? [certificate, nationality.En, $"{age}"] : [certificate, nationality.Zh, $"{age}岁"];
        }
    }
}
