using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Matching;

/// <summary>Weighs a qualification named exactly against the country, issuer and grade said beside it.</summary>
internal static class Weigher
{
    public static Weighed Weigh(Qualification q, MentionGroup.Member member, int members, Qualifiers said)
    {
        var evidence = new List<string>(2) { $"exact {member.Form.ToString().ToLowerInvariant()}: {member.Phrase}" };
        var (agrees, origin, contradicts) = (false, false, false);
        if (said.Regions.Count > 0)
        {
            if (said.Regions.Contains(q.Country)) Agree("jurisdiction", q.Country);
            // A worldwide certificate may be taken anywhere ("香港考的 PMP"); a shared name or a licence belongs to its country.
            else if (members > 1 || q.Level is "licensed" or "registered" || said.Regions.Contains("CN")) Contradict("jurisdiction", q.Country);
        }

        if (said.Issuers.Count > 0)
        {
            if (said.Issuers.Contains(q.Issuer.Id)) Agree("issuer", q.Issuer.Name.En);
            else Contradict("issuer", q.Issuer.Name.En);
        }

        if (said.Levels.Count > 0)
        {
            if (Levels.Fits(q, said.Levels)) Agree("level", q.Level);
            else if (Levels.Contradict(q, said.Levels)) Contradict("level", q.Level);
        }

        var score = member.Form switch { FormKind.Name => 1.0, FormKind.Alias => 0.98, FormKind.Acronym => 0.96, FormKind.Short => 0.95, FormKind.Base => 0.90, _ => 0.88 };
        return new Weighed(new Candidate(q, Math.Round(contradicts ? score - 0.3 : score, 2), evidence), member.Form, agrees, contradicts, origin);

        void Agree(string what, string value)
        {
            evidence.Add($"{what} agrees: {value}");
            agrees = true;
            origin |= what != "level";
        }

        void Contradict(string what, string value)
        {
            evidence.Add($"contradicts {what}: {value}");
            contradicts = true;
        }
    }

    /// <summary>The members that are left when what was said is taken seriously.</summary>
    public static Weighed[] Fitting(List<Weighed> weighed)
    {
        Weighed[] fitting = [.. weighed.Where(w => !w.Contradicts)];
        if (fitting.Length <= 1) return fitting;
        if (fitting.Any(w => w.Agrees))
        {
            fitting = [.. fitting.Where(w => w.Agrees)];
            // "香港的 CPA" is the one abbreviated so, not "CPA (Practising)".
            return fitting.Any(w => w.Form <= FormKind.Acronym) ? [.. fitting.Where(w => w.Form <= FormKind.Acronym)] : fitting;
        }

        // 注册护士 is written in brackets by Hong Kong and with the country in front by others: nobody's alone.
        Weighed[] own = [.. fitting.Where(w => w.Form < FormKind.Loose)];
        return own.Length == 0 || own is [{ Form: FormKind.Base }] ? fitting : own;
    }
}
