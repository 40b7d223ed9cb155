using System.CommandLine;
using System.Text;
using ICU4N.Text;
using PolicyBot.Knowledge.Matching;

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

        var table = new StringBuilder("# Traditional characters before their Simplified ones, and Simplified words before Traditional ones; then every reading with its characters, one reading a character; then other characters with what they are read as; from ICU4N by 'policybot-knowledge hanzi'.\n");
        table.Append("= ").Append(pairs).Append('\n').Append("^ ").AppendJoin(' ', ToTraditional()).Append('\n');
        foreach (var (reading, characters) in readings) table.Append(reading).Append(' ').Append(characters).Append('\n');
        table.Append("~ ").AppendJoin(' ', Folds()).Append('\n');
        return table.Append("+ ").Append(Words).Append('\n').ToString();
    }

    // ICU4N's rules, longest first; the few that look at a neighbour are written out with it.
    private static IEnumerable<string> ToTraditional()
    {
        var icu = Transliterator.GetInstance("Simplified-Traditional");
        var words = icu.ToRules(false).Split('\n').SelectMany(Spelled).Where(w => w.Length > 0).Distinct();
        return words.Select(w => (From: w, To: icu.Transliterate(w))).Where(w => w.From != w.To || w.From.Length > 1)
            .OrderByDescending(w => w.From.Length).ThenBy(w => w.From, StringComparer.Ordinal).Select(w => $"{w.From}>{w.To}");
    }

    private static IEnumerable<string> Spelled(string rule)
    {
        var from = rule.Split(" > ")[0].Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
        var (open, close) = (from.IndexOf('[', StringComparison.Ordinal), from.IndexOf(']', StringComparison.Ordinal));
        return open < 0 ? [from] : from[(open + 1)..close].Select(c => from[..open] + c + from[(close + 1)..]);
    }

    private static IEnumerable<string> Folds()
    {
        for (var c = '\u00A0'; c <= '\uFFEF'; c++)
        {
            if (!HanTable.IsTabled(c) || HanTable.IsHan(c)) continue;
            var fold = CharacterFold.Plain(c.ToString());
            if (fold != c.ToString()) yield return c + fold.Replace(' ', HanTable.BlankSign);
        }
    }
}
