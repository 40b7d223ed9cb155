using System.Text.Encodings.Web;

namespace PolicyBot.Benchmarks.Load;

/// <summary>What people say in three turns, in both languages in turn.</summary>
internal sealed record Script(string[] English, string[] Chinese)
{
    /// <summary>Certificate, nationality, age: the last answer is the whole assessment card.</summary>
    public static Script Ours { get; } = new(["FCCA", "British", "65"], ["FCCA", "英国人", "65岁"]);

    /// <summary>Greeting, language, age: the last answer is a card of two lines.</summary>
    public static Script Peers { get; } = new(["hi", "English", "65"], ["hi", "简体中文", "65"]);

    public string Activity(string conversation, int user, int turn)
    {
        var text = JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode((user % 2 == 0 ? English : Chinese)[turn]);
        return $$"""{"type":"message","id":"{{conversation}}-{{turn}}","channelId":"emulator","serviceUrl":"http://127.0.0.1:9","deliveryMode":"expectReplies","locale":"en-US","from":{"id":"u-{{conversation}}","name":"User"},"recipient":{"id":"bot","name":"Bot"},"conversation":{"id":"{{conversation}}"},"text":"{{text}}"}""";
    }
}
