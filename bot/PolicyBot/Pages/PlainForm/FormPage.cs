using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;
using PolicyBot.Wording;

namespace PolicyBot.Pages.PlainForm;

/// <summary>Draws the plain form: on its own page, and inside the chat's page for browsers without scripts.</summary>
internal sealed class FormPage(PageWords words, WebFiles files)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly PageTemplate _page = new("form.html");
    private readonly PageTemplate _fields = new("form-fields.html");

    /// <summary>The whole page.</summary>
    public string Draw(FormState state, string language, ChineseScript script)
    {
        var values = words.In(language, script).ToDictionary();
        var other = PageLanguage.OtherThan(language);
        values["Language"] = language;
        values["LanguageTag"] = PageLanguage.Tag(language, script);
        values["OtherLanguageTag"] = PageLanguage.Tag(other, script);
        values["OtherLanguageUrl"] = $"/form?lang={other}";
        values["UrlIconSvg"] = files["/icon.svg"].Url;
        values["UrlWebchatFormCss"] = files["/webchat/form.css"].Url;
        values["Title"] = state.IsOpen ? $"{values["FormWrong"]} · {values["FormTitle"]}" : values["FormTitle"];
        values["Summary"] = Summary(state, values);
        values["Fields"] = Fields(state, language, script);
        return _page.Fill(values);
    }

    /// <summary>The form element alone.</summary>
    public string Fields(FormState state, string language, ChineseScript script)
    {
        var values = words.In(language, script).ToDictionary();
        var input = state.Input;
        values["Language"] = language;
        values["Certificate"] = input.Certificate;
        values["Age"] = input.Age;
        values["Choices"] = Choices(state, values, language);
        values["CertificateProblem"] = Problem("certificate-problem", state.CertificateProblem is { } problem ? values.GetValueOrDefault(problem, problem) : null);
        values["AgeProblem"] = Problem("age-problem", state.AgeWrong ? values["FormAgeWrong"] : null);
        values["CertificateInvalid"] = state.CertificateProblem is null ? "false" : "true";
        values["AgeInvalid"] = state.AgeWrong ? "true" : "false";
        foreach (var letter in "ABCD") values["Category" + letter] = Selected(input.Category == letter.ToString());
        foreach (var group in Enum.GetNames<NationalityGroup>()) values["Is" + group] = Selected(input.Nationality == group);
        foreach (var hukou in Enum.GetNames<Hukou>()) values["Hukou" + hukou] = Selected(input.Hukou == hukou);
        return _fields.Fill(values);
    }

    private static string Selected(bool yes) => yes ? "selected" : "";

    private static string Problem(string id, string? text) => text is null ? $"<span id=\"{id}\"></span>" : $"<span class=\"problem\" id=\"{id}\">{Encoder.Encode(text)}</span>";

    // First on the page and in focus order: what stands between the person and the sheet.
    private static string Summary(FormState state, Dictionary<string, string> values)
    {
        if (!state.IsOpen) return "";
        var html = new StringBuilder($"<div class=\"summary\" role=\"alert\"><h2>{Encoder.Encode(values["FormWrong"])}</h2><ul>");
        if (state.CertificateProblem is { } problem) html.Append($"<li><a href=\"#{(state.Candidates is null ? "certificate" : "choices")}\">{Encoder.Encode(values.GetValueOrDefault(problem, problem))}</a></li>");
        if (state.AgeWrong) html.Append($"<li><a href=\"#age\">{Encoder.Encode(values["FormAgeWrong"])}</a></li>");
        return html.Append("</ul></div>").ToString();
    }

    private static string Asked(FormState state) => $"<input type=\"hidden\" name=\"asked\" value=\"{Encoder.Encode(state.Input.Certificate)}\">";

    private static string Choices(FormState state, Dictionary<string, string> values, string language)
    {
        // A choice already made is kept while something else is mended.
        if (state.Candidates is null && state.Input.ValidChoice is { Length: > 0 } choice) return $"{Asked(state)}<input type=\"hidden\" name=\"choice\" value=\"{Encoder.Encode(choice)}\">";
        if (state.Candidates is not { } candidates) return "";
        var html = new StringBuilder($"{Asked(state)}<fieldset id=\"choices\" tabindex=\"-1\"><legend>{Encoder.Encode(values["FormChoices"])}</legend>");
        foreach (var q in candidates)
        {
            html.Append($"<label class=\"choice\"><input type=\"radio\" name=\"choice\" value=\"{Encoder.Encode(q.Id)}\"><span>");
            if (q.Abbreviation.Length > 0) html.Append($"<b>{Encoder.Encode(q.Abbreviation)}</b> ");
            html.Append($"{Both(q.Name, language)}<br><small>{Both(q.Issuer.Name, language)}</small></span></label>");
        }

        return html.Append($"<label class=\"choice\"><input type=\"radio\" name=\"choice\" value=\"{FormInput.NoneOfThese}\"><span>{Encoder.Encode(values["FormNone"])}</span></label></fieldset>").ToString();
    }

    // Certificates are printed in either language, so both names; the reader's own first.
    private static string Both(Bilingual text, string language)
    {
        var (zh, en) = ($"<span lang=\"zh-Hans\">{Encoder.Encode(text.Zh)}</span>", $"<span lang=\"en\">{Encoder.Encode(text.En)}</span>");
        return language == PageLanguage.Chinese ? $"{zh} · {en}" : $"{en} · {zh}";
    }
}
