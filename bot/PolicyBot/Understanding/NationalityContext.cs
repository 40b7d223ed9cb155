using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Understanding;

/// <summary>Judges one mention of a region by the words around it.</summary>
internal static class NationalityContext
{
    /// <summary>What the mention says about a person.</summary>
    public static NationalityClaim Judge(FoldedText text, RegionMention mention, RegionLexicon lexicon)
    {
        var left = new Window(text.Before(mention.Span.Start), fromStart: false);
        var right = new Window(text.After(mention.Span.End), fromStart: true);
        var negated = left.Take(NationalityEnglish.NegationBefore) || left.Take(NationalityChinese.NegationBefore) || left.Has(NationalityEnglish.SwappedBefore);
        var now = left.Has(NationalityEnglish.NowBefore) || left.Has(NationalityChinese.NowBefore);
        var once = left.Has(NationalityEnglish.OnceBefore);
        var uses = left.Has(NationalityEnglish.UsesBefore) || left.Has(NationalityChinese.UsesBefore);
        var group = lexicon.GroupOf(mention.Form.Codes[0]);
        var evidence = FoldedText.IsHan(mention.Form.Text[0]) ? Chinese(mention.Form, group, left, ref right)
            : mention.Form.Kind == RegionWord.Person ? NationalityEvidence.Person
            : English(mention, group, left, ref right);

        // 我们有个德国员工, "we have an Indian engineer".
        var theirs = mention.Form.Kind != RegionWord.Place && (left.Has(NationalityChinese.SomebodyBefore) && right.Has(NationalityChinese.SomebodyAfter) || left.Has(NationalityEnglish.SomebodyBefore) && right.Has(NationalityEnglish.SomebodyAfter));
        if (theirs) evidence = NationalityEvidence.Person;
        negated |= right.Take(NationalityEnglish.GivenUpAfter) || right.Take(NationalityChinese.GivenUpAfter);
        if (evidence == NationalityEvidence.Bare && group != NationalityGroup.MainlandChina && left.Has(NationalityEnglish.SwappedForBefore)) evidence = NationalityEvidence.Person;
        once |= right.Take(NationalityEnglish.OnceAfter);
        if (left.Has(NationalityEnglish.SoonBefore) || left.Has(NationalityChinese.SoonBefore)) evidence = NationalityEvidence.Thing;
        // People who ask about Shanghai live on the mainland: that says nothing about their passport.
        if (evidence == NationalityEvidence.Residence && group == NationalityGroup.MainlandChina) evidence = NationalityEvidence.Thing;
        return new NationalityClaim(new TextSpan(mention.Span.Start, mention.Span.Length + right.Taken), mention.Form.Codes, evidence)
        {
            Mention = mention,
            Negated = negated,
            Now = now,
            Once = once,
            Uses = uses && evidence == NationalityEvidence.Person,
            Subject = theirs ? Subject.Other : SubjectFinder.At(text, mention.Span.Start).Who,
        };
    }

    private static NationalityEvidence English(RegionMention mention, NationalityGroup group, Window left, ref Window right)
    {
        var form = mention.Form;
        if (form.Kind == RegionWord.Place)
        {
            return left.Has(NationalityEnglish.ResidenceBefore) || left.Has(NationalityEnglish.FromBefore) ? NationalityEvidence.Residence : NationalityEvidence.Bare;
        }

        if (left.Has(NationalityEnglish.AnybodyBefore)) return NationalityEvidence.Thing;
        if (right.Take(NationalityEnglish.GreenCardAfter)) return Permanent(group);
        if (right.Take(NationalityEnglish.PassportAfter)) return NationalityEvidence.Person;
        // "British chartered engineer" may be a title; a 68-year-old British one is a person.
        if (form.Kind == RegionWord.Demonym && left.Has(NationalityEnglish.AgeBefore) && right.Has(NationalityEnglish.CharteredAfter)) return NationalityEvidence.Person;
        if (right.Has(NationalityEnglish.ThingAfter)) return NationalityEvidence.Thing;
        if (right.Take(NationalityEnglish.ResidentAfter)) return Resident(group, form);
        // "Dutch based in Shanghai" is somebody; "UK based" is where.
        if (form.Kind == RegionWord.Demonym && right.Has(NationalityEnglish.LivesAfter)) return Demonym(form, left, right);
        if (right.Take(NationalityEnglish.BasedAfter)) return NationalityEvidence.Residence;
        if (left.Has(NationalityEnglish.PassportBefore)) return NationalityEvidence.Person;
        if (form.Kind != RegionWord.Demonym && right.Take(NationalityEnglish.SexAfter)) return NationalityEvidence.Person;
        if (form.Kind == RegionWord.Demonym) return Demonym(form, left, right);
        if (left.Has(NationalityEnglish.ResidenceBefore) || right.Take(NationalityEnglish.BornAfter)) return NationalityEvidence.Residence;
        if (left.Take(NationalityEnglish.FromBefore)) return left.Has(NationalityEnglish.PersonFromBefore) ? NationalityEvidence.Person : NationalityEvidence.Bare;
        // "I'm Jordan" is a name, and so is "I'm Angola", misspelt.
        var introduced = left.Has(NationalityEnglish.IntroducedBefore) && (mention.Misspelt || RegionLexicon.Ordinary.Contains(form.Text));
        return introduced ? NationalityEvidence.Thing : NationalityEvidence.Bare;
    }

    private static NationalityEvidence Demonym(RegionForm form, Window left, Window right)
    {
        if (right.Has(NationalityEnglish.BornAfter)) return NationalityEvidence.Residence;
        // "I'm Finn" is a name, "I'm a Finn" is not.
        if (form.Text is "finn" or "dane" or "scot" && left.Has(NationalityEnglish.IntroducedBefore)) return NationalityEvidence.Thing;
        return left.Has(NationalityEnglish.PersonBefore) || left.Has(NationalityEnglish.AgeBefore) || left.Has(NationalityEnglish.AndBefore) && right.Has(NationalityEnglish.PauseAfter) || right.Has(NationalityEnglish.SexAfter)
            || left.Has(NationalityEnglish.NowBefore) && right.Has(NationalityEnglish.PauseAfter)
            ? NationalityEvidence.Person
            : NationalityEvidence.Bare;
    }

    private static NationalityEvidence Chinese(RegionForm form, NationalityGroup group, Window left, ref Window right)
    {
        if (form.Kind == RegionWord.Person) return form.Text[^1] == '人' && right.Has(NationalityChinese.NoPersonAfter) ? NationalityEvidence.Thing : NationalityEvidence.Person;
        if (right.Take(NationalityChinese.GreenCardAfter)) return Permanent(group);
        var lives = left.Has(NationalityChinese.LivesBefore) || left.Has(NationalityChinese.InBefore) && right.Has(NationalityChinese.DoesAfter) || right.Has(NationalityChinese.BornAfter);
        if (form.Kind == RegionWord.Place)
        {
            return lives || right.Take(NationalityChinese.PersonAfter) || left.Has(NationalityChinese.FromBefore) ? NationalityEvidence.Residence : NationalityEvidence.Bare;
        }

        if (right.Take(NationalityChinese.PersonAfter)) return NationalityEvidence.Person;
        if (right.Take(NationalityChinese.ResidentAfter) || right.Take(NationalityChinese.StatusAfter)) return Resident(group, form);
        if (lives) return NationalityEvidence.Residence;
        if (left.Has(NationalityChinese.PaperFromBefore)) return NationalityEvidence.Thing;
        var stated = left.Has(NationalityChinese.NationalityBefore)
            || left.Has(NationalityChinese.PersonBefore) && right.Has(NationalityChinese.PauseAfter)
            || left.Has(NationalityChinese.FromBefore) && right.Has(NationalityChinese.FromAfter)
            || left.Has(NationalityChinese.AgeBefore) && right.Has(NationalityChinese.HolderAfter);
        return stated ? NationalityEvidence.Person : NationalityEvidence.Bare;
    }

    // Permanent residents of Hong Kong and Macao are whom the policy means; elsewhere the passport decides.
    private static NationalityEvidence Permanent(NationalityGroup group) =>
        group is NationalityGroup.ForeignNational or NationalityGroup.MainlandChina ? NationalityEvidence.GreenCard : NationalityEvidence.Person;

    private static NationalityEvidence Resident(NationalityGroup group, RegionForm form) => group switch
    {
        NationalityGroup.ForeignNational => NationalityEvidence.Residence,
        NationalityGroup.MainlandChina when form.Text == "china" => NationalityEvidence.Residence,
        _ => NationalityEvidence.Person,
    };
}
