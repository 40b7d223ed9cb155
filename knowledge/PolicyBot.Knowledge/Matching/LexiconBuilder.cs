using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Matching;

/// <summary>Puts everything that has a meaning around a certificate into one lexicon.</summary>
internal static class LexiconBuilder
{
    private const string Country = "中国";

    /// <summary>What people at home say for their country: 国内注册会计师.</summary>
    private static readonly string[] Home = ["国内", "内地", "大陆"];

    public static Lexicon Build(KnowledgeBase knowledge, TextFolder folder, FormBook book)
    {
        var lexicon = new Lexicon();
        foreach (var form in book.Forms)
        {
            var meaning = new Meaning(MentionKind.Certificate, form.Qualification.Id, form.Kind, form.Phrase);
            AddName(form.Units, meaning, form.Kind == FormKind.Acronym);
        }

        foreach (var item in knowledge.Outside)
        {
            foreach (var phrase in (string[])[item.Name.Zh, item.Name.En, item.Abbreviation, .. item.AliasesZh, .. item.AliasesEn])
            {
                var meaning = new Meaning(MentionKind.Outside, item.Id, FormKind.Name, phrase);
                AddName(folder.Units(phrase), meaning, phrase == item.Abbreviation);
                if (!phrase.StartsWith(Country, StringComparison.Ordinal)) continue;
                foreach (var home in Home) Add(home + phrase[Country.Length..], meaning);
            }
        }

        foreach (var issuer in knowledge.Issuers.Values)
        {
            foreach (var phrase in (string[])[issuer.Name.Zh, issuer.Name.En, issuer.Abbreviation, .. issuer.AliasesZh, .. issuer.AliasesEn])
            {
                AddName(folder.Units(phrase), new Meaning(MentionKind.Issuer, issuer.Id, FormKind.None, phrase), phrase == issuer.Abbreviation);
            }
        }

        foreach (var region in knowledge.Regions.Values)
        {
            foreach (var word in RegionWords.Names(region)) Add(word, new Meaning(MentionKind.Region, region.Code, FormKind.None, word));
            foreach (var word in RegionWords.OfPersons(region)) Add(word, new Meaning(MentionKind.Person, region.Code, FormKind.None, word));
        }

        foreach (var (level, words) in knowledge.Vocabulary.Levels)
        {
            foreach (var word in words) Add(word, new Meaning(MentionKind.Level, level, FormKind.None, word));
        }

        foreach (var word in knowledge.Vocabulary.Exam) Add(word, new Meaning(MentionKind.Exam, "exam", FormKind.None, word));
        foreach (var word in knowledge.Vocabulary.Noise) Add(word, new Meaning(MentionKind.Noise, "noise", FormKind.None, word));
        foreach (var word in knowledge.Vocabulary.Negation) Add(word, new Meaning(MentionKind.Negation, "negation", FormKind.None, word));
        foreach (var word in knowledge.Vocabulary.Contrast) Add(word, new Meaning(MentionKind.Contrast, "contrast", FormKind.None, word));
        foreach (var word in knowledge.Vocabulary.Doubt) Add(word, new Meaning(MentionKind.Doubt, "doubt", FormKind.None, word));
        foreach (var (region, words) in knowledge.Vocabulary.Places)
        {
            foreach (var word in words) Add(word, new Meaning(MentionKind.Region, region, FormKind.None, word));
        }

        return lexicon;

        void Add(string word, Meaning meaning) => lexicon.Add(folder.Units(word), meaning);

        void AddName(IReadOnlyList<Unit> units, Meaning meaning, bool acronym)
        {
            lexicon.Add(units, meaning, stemmed: !acronym);
            // PMI-ACP, PMI ACP and PMIACP are one abbreviation.
            if (acronym && units.Count > 1 && units.All(u => u.Kind != UnitKind.Han))
            {
                var joined = string.Concat(units.Select(u => u.Text));
                lexicon.Add([new Unit(joined, joined, UnitKind.Latin, true, false)], meaning, stemmed: false);
                // "LEED AP BD&C" is written for BD+C.
                if (units.Any(u => u.Text == "plus")) lexicon.Add([.. units.Select(u => u.Text == "plus" ? u with { Text = "and", Stem = "and" } : u)], meaning, stemmed: false);
            }
        }
    }
}
