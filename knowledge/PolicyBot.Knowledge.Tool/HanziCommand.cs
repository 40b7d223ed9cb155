using System.CommandLine;
using System.Text;
using ICU4N.Text;

namespace PolicyBot.Knowledge.Tool;

/// <summary><c>policybot-knowledge hanzi</c>: writes the table of Chinese characters the matcher is compiled with, from ICU4N's rules.</summary>
internal static class HanziCommand
{
    private const char First = '\u3400';
    private const char Last = '\u9FFF';

    // What ICU4N reads one way only; words the certificates use.
    private const string Words = "会计 kuai ji 银行 yin hang 行业 hang ye 重组 chong zu 调整 tiao zheng 长期 chang qi";

    public static Command Create()
    {
        var output = new Option<FileInfo>("--out") { Required = true, Description = "knowledge/PolicyBot.Knowledge/Matching/hanzi.txt" };
        var command = new Command("hanzi", "Writes the matcher's table of Chinese characters; for maintainers.") { output };
        command.SetAction(result =>
        {
            File.WriteAllText(result.GetValue(output)!.FullName, Table());
            return 0;
        });
        return command;
    }

    private static string Table()
    {
        var simplify = Transliterator.GetInstance("Traditional-Simplified");
        var latin = Transliterator.GetInstance("Han-Latin; Latin-ASCII");
        var pairs = new StringBuilder();
        var readings = new SortedDictionary<string, StringBuilder>(StringComparer.Ordinal);
        for (var c = First; c <= Last; c++)
        {
            var character = c.ToString();
            var simplified = simplify.Transliterate(character);
            if (simplified.Length == 1 && simplified != character) pairs.Append(c).Append(simplified);
            var reading = latin.Transliterate(character).Trim();
            if (reading == character) continue;
            if (!readings.TryGetValue(reading, out var same)) readings[reading] = same = new StringBuilder();
            same.Append(c);
        }

        var table = new StringBuilder("# Traditional characters before their Simplified ones; then every reading with its characters, one reading a character; from ICU4N by 'policybot-knowledge hanzi'.\n");
        table.Append("= ").Append(pairs).Append('\n');
        foreach (var (reading, characters) in readings) table.Append(reading).Append(' ').Append(characters).Append('\n');
        return table.Append("+ ").Append(Words).Append('\n').ToString();
    }
}
