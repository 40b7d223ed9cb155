using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;

namespace PolicyBot.Conversation.Titles;

/// <summary>Which kind of title a certificate's field leads to, where the first round says so (S21).</summary>
internal static class TitleFields
{
    // Finance and management led to accounting or economics titles; biomedicine, information technology and engineering to engineering titles.
    private static readonly HashSet<string> Finance = ["accounting", "finance", "audit", "tax", "risk", "securities", "wealth", "actuarial", "insurance"];
    private static readonly HashSet<string> Engineering =
        ["engineering", "it", "security", "cloud", "data", "ai", "aviation", "structural", "civil", "electrical", "mechanical", "chemical", "construction", "energy", "biomedicine"];

    /// <summary>The kind of title; null where the certificates do not settle it.</summary>
    public static TitleSeries? SeriesOf(Answers answers, KnowledgeBase knowledge)
    {
        var series = answers.Qualifications.Select(id => Of(knowledge.Qualifications[id].Field)).Distinct().ToArray();
        return series is [var only] ? only : null;
    }

    private static TitleSeries? Of(string field) =>
        Finance.Contains(field) ? TitleSeries.AccountingOrEconomics : Engineering.Contains(field) ? TitleSeries.Engineering : null;
}
