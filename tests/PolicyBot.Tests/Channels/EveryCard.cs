using System.Text.Json.Nodes;
using PolicyBot.Cards;
using PolicyBot.Conversation;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;
using PolicyBot.Wording;

namespace PolicyBot.Tests.Channels;

/// <summary>Cards for every kind of answer, in every language and for every kind of channel.</summary>
internal static class EveryCard
{
    public static IEnumerable<(string Name, JsonObject Card)> Draw()
    {
        foreach (var answers in Answers())
        {
            var assessment = Assessor.Assess(answers, Product.Get<KnowledgeBase>(), Product.Today);
            foreach (var language in Enum.GetValues<Language>())
            {
                var name = $"{Product.Get<Facts>().Of(answers).En} {language}";
                foreach (var taps in Enum.GetValues<CardTaps>()) yield return ($"{name} {taps}", Product.Get<AssessmentCard>().Draw(answers, assessment, language, taps));
                foreach (var chip in WhatIfChips.Of(answers, assessment))
                {
                    var supposed = Assessor.Assess(chip, Product.Get<KnowledgeBase>(), Product.Today);
                    yield return ($"{name} supposed", Product.Get<AssessmentCard>().DrawSupposed(answers, chip, [new("变化", "change")], supposed, language));
                }
            }

            yield return ("Traditional", CardScript.Traditional(Product.Get<AssessmentCard>().Draw(answers, assessment, Language.Zh, CardTaps.Execute), Product.Get<TraditionalWriter>()));
        }

        foreach (var id in Product.Get<KnowledgeBase>().Qualifications.Keys)
            foreach (var language in Enum.GetValues<Language>())
                yield return ($"{id} {language}", Product.Get<CertificateLookupCard>().Draw(id, language, Product.Today));
        yield return ("buttons", ButtonCard.Draw(["是", "不是"], "zh-Hans"));
    }

    /// <summary>Answers of every standing, with and without the rest.</summary>
    public static IEnumerable<Answers> Answers()
    {
        var listings = Product.Get<KnowledgeBase>().Listings;
        var ids = Product.Get<KnowledgeBase>().Qualifications.Keys.ToArray();
        Answers[] certificates =
        [
            .. new[] { ids.First(id => listings[id].Any()), ids.First(id => !listings[id].Any()) }.Select(id => new Answers { Qualifications = [id] }),
            .. Enum.GetValues<Category>().Select(c => new Answers { StatedCategories = [c] }),
            new Answers { Unrecognised = true },
        ];
        foreach (var certificate in certificates)
        {
            yield return certificate;
            yield return certificate with { Nationality = NationalityGroup.ForeignNational, Country = "GB", Age = 45 };
            yield return certificate with { Nationality = NationalityGroup.ForeignNational, Age = 65 };
            yield return certificate with { Nationality = NationalityGroup.HongKong };
            yield return certificate with { Nationality = NationalityGroup.MainlandChina, Age = 30 };
            yield return certificate with { Nationality = NationalityGroup.MainlandChina, Hukou = Hukou.Elsewhere };
        }
    }
}
