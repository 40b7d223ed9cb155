namespace PolicyBot.Tests.Conversation;

/// <summary>A conversation written down: what the user says, what the bot's answer must hold, and the state after it.</summary>
/// <remarks>
/// <c>user:</c> a message. <c>bot:</c> words the answer holds, in this order. <c>not:</c> words it must not hold. <c>buttons:</c> words of the
/// buttons. <c>state:</c> what channelData says, as key=value. <c>verdict:</c> measure=Verdict. <c>#</c> a remark.
/// </remarks>
public sealed record Script(string File, IReadOnlyList<Turn> Turns)
{
    public static Script Read(string path)
    {
        var turns = new List<Turn>();
        var number = 0;
        foreach (var line in System.IO.File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var (key, value) = line.Split(": ", 2) is [var k, var v] ? (k, v) : (line.TrimEnd(':'), "");
            if (key == "user") turns.Add(new Turn(number, value, []));
            else turns[^1].Expected.Add(new Expectation(number, key, value));
        }

        return new Script(Path.GetFileName(path), turns);
    }
}

/// <summary>One message and what must follow.</summary>
public sealed record Turn(int Line, string User, List<Expectation> Expected);

/// <summary>One thing that must be so after a message.</summary>
public sealed record Expectation(int Line, string Key, string Value);
