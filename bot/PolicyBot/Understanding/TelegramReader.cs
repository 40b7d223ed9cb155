using System.Text.RegularExpressions;
using PolicyBot.Conversation;

namespace PolicyBot.Understanding;

/// <summary>Hears messages that are nothing but facts ("FCCA British 65", "FCCA 英国 65") and thinks the commas in.</summary>
/// <remarks>Only where every word is accounted for: "nearly 60" is no telegram, and the country of "US CPA 65" belongs to the certificate.</remarks>
public sealed partial class TelegramReader(Lexemes lexemes, NationalityReader nationalities, CertificateReader certificates, Facts register)
{
    // "Age: 58" is a form filled in; its facts stand apart already.
    private const string Labels = ";；:：\n";
    private const int MostWords = 8;
    private const int LongestRegion = 3;
    private const int LongestPair = 5;

    /// <summary>The message with commas between its facts, or as it is when it is no telegram; and whether it is one.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="folded">The same, folded.</param>
    /// <param name="state">What is known already.</param>
    public (string Text, bool IsOne) Read(string text, string folded, ConversationState state)
    {
        // "Need quick answer, candidate CFA charterholder Spanish 41": whose facts they are leads up to them.
        return Person().Match(text) is { Success: true } person && Facts(text[person.Length..], lexemes.Fold(text[person.Length..]), state) is { IsOne: true } told
            ? ($"{person.Groups["who"].Value}: {told.Text}", true) : Facts(text, folded, state);
    }

    private (string Text, bool IsOne) Facts(string text, string folded, ConversationState state)
    {
        if (Lead().Match(text) is { Success: true } lead && lexemes.Is(LexemeList.PoliteBefore, lexemes.Fold(lead.Groups["lead"].Value))) text = text[lead.Length..];
        // "German passport / 66 / FRM": one slash may belong to a name, two part facts.
        if (Slashes().Count(text) > 1) text = Slashes().Replace(text, ", ");
        if (state.Offered.Count > 0 || state.Answers.Age is not null || lexemes.IsQuestion(text, folded) || text.AsSpan().IndexOfAny(Labels) >= 0) return (text, false);
        var numbers = Numbers().Matches(text);
        if (numbers.Count == 0) return state.Answers.Nationality is null && Pair(text) is { } pair ? (pair, true) : (text, state.Answers.Nationality is null && EndsInCountry(text));
        if (numbers is not [var number]) return (text, false);
        var words = Gaps().Split(text[..number.Index] + " " + text[(number.Index + number.Length)..]).Where(w => w.Length > 0).ToList();
        if (words.Count is 0 or > MostWords || words.Any(w => lexemes[LexemeList.EnglishWords].Contains(lexemes.Fold(w)))) return (text, false);

        var age = number.Value[..2];
        var all = string.Join(' ', words);
        var region = Region(words);
        var certificate = string.Join(' ', words);
        if (LanguageReader.HasSentence(lexemes.Fold(certificate), lexemes)) return (text, false);
        if (certificate.Length == 0) return ($"{region}, {age}", true);
        // "PMP. HR director. American 51": the pauses tell the name from the rest, so they stay.
        if (Named(certificate) is null && text[(number.Index + number.Length)..].Trim(' ', '.').Length == 0 && Named(text[..number.Index]) is not null) return ($"{text[..number.Index].TrimEnd()}, {age}", true);
        if (Named(certificate) is not { } named) return Exact(all) && !text.Contains(',', StringComparison.Ordinal) && !text.Contains('，', StringComparison.Ordinal) ? ($"{all}, {age}", true) : (text, false);
        if (region is null) return ($"{certificate}, {age}", true);
        return Named($"{region} {certificate}") is { } other && !other.SequenceEqual(named) ? ($"{region} {certificate}, {age}", true) : ($"{certificate}, {region}, {age}", true);
    }

    // "CFE, Brazil": a country that is not the certificate's own is the holder's.
    private string? Pair(string text)
    {
        // A number in words is an age, and the commas around it are needed.
        if (LoneNumber.IsIn(text)) return null;
        var words = Gaps().Split(text).Where(w => w.Length > 0).ToList();
        if (words.Count is < 2 or > LongestPair || Region(words) is not { } region || words.Any(w => lexemes[LexemeList.EnglishWords].Contains(lexemes.Fold(w))) || nationalities.Read(region, awaitingNationality: true).Code is not { } code) return null;
        var certificate = string.Join(' ', words);
        return certificate.Length > 0 && !LanguageReader.HasSentence(lexemes.Fold(certificate), lexemes)
            && Named(certificate) is { } named && !named.Any(id => register.IsFrom(id, code)) && (Mainland().IsMatch(region) || Named($"{region} {certificate}")?.SequenceEqual(named) == true)
            ? $"{certificate}, {region}" : null;
    }

    // "I have FCCA and CISA, Germany": a country alone behind certificates that are not its own.
    private bool EndsInCountry(string text) =>
        LastClause().Match(text) is { Success: true } match && match.Groups["last"] is { } last
        && nationalities.Read(last.Value, awaitingNationality: true) is { Kind: NationalityKind.Region, Code: { } code } reading && reading.Span.Length == last.Length
        && Named(match.Groups["rest"].Value) is { } named && !named.Any(id => register.IsFrom(id, code));

    // Takes the words of the one region out of the list.
    private string? Region(List<string> words)
    {
        for (var length = Math.Min(LongestRegion, words.Count); length > 0; length--)
        {
            for (var start = 0; start + length <= words.Count; start++)
            {
                var candidate = string.Join(' ', words.Skip(start).Take(length));
                var reading = nationalities.Read(candidate, awaitingNationality: true);
                if (reading.Kind != NationalityKind.Region || reading.Span.Length != candidate.Length) continue;
                words.RemoveRange(start, length);
                return candidate;
            }
        }

        return null;
    }

    private bool Exact(string certificate) => certificates.Read(certificate, asked: true, question: false) is { Any: true, Unknown: false };

    private IReadOnlyList<string>? Named(string certificate) =>
        certificates.Read(certificate, asked: true, question: false) is { Named.Count: > 0, Open.Count: 0, Denied.Count: 0 } reading ? reading.Named : null;

    [GeneratedRegex(@"(?<![A-Za-z0-9.+#满滿-]|\b(?:since|past|last|married)\s)[1-9][0-9](?:\s?(?:周?岁|周?歲|y/?o\b)|(?<=[3-9][0-9]|2[5-9])\s?(?:yrs?|years)\b(?!\s+(?:exp|experience|pqe|post|work\w*)\b)|(?!\s?(?:yrs?|years)\b))(?=\z|[\s,，、;；/|·.。!！])")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\s/\s")]
    private static partial Regex Slashes();

    [GeneratedRegex(@"\A(?<rest>.{2,80})[,，]\s*(?<last>[^,，。.;；\s][^,，。.;；]{1,24}?)\s*[。.]?\s*\z")]
    private static partial Regex LastClause();

    // Certificates of the mainland are not in the register, so the word can only be the holder's.
    [GeneratedRegex("mainland|内地|大陆|內地|大陸", RegexOptions.IgnoreCase)]
    private static partial Regex Mainland();

    [GeneratedRegex(@"\A(?<who>[^0-9.;:：?!\n]{0,40}?\b(?:candidate|applicant|caller|client|employee|new\s+hire|colleague))\s*[:：,–-]?\s+(?=\S)|\A(?<who>[^0-9，。；:：？！\n]{0,12}?(?:候选人|申请人|应聘者|来电人|客户|员工|同事))\s*[:：，,]?\s*(?=\S)", RegexOptions.IgnoreCase)]
    private static partial Regex Person();

    [GeneratedRegex(@"\A\s*(?<lead>[^:：,，\n]{1,12})[:：]\s*")]
    private static partial Regex Lead();

    [GeneratedRegex(@"[\s/|·,，、]+|[.。](?=\s|\z)")]
    private static partial Regex Gaps();
}
