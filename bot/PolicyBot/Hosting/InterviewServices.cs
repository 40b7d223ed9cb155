using Microsoft.Extensions.Options;
using PolicyBot.Cards;
using PolicyBot.Console.Searching;
using PolicyBot.Conversation;
using PolicyBot.Conversation.Titles;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Matching;
using PolicyBot.Invokes;
using PolicyBot.Protocol.Invokes;
using PolicyBot.Protocol.Store;
using PolicyBot.Protocol.Turns;
using PolicyBot.Understanding;
using PolicyBot.Wording;

namespace PolicyBot.Hosting;

/// <summary>The conversation as services.</summary>
public static class InterviewServices
{
    /// <summary>Adds the interview and puts it behind the protocol.</summary>
    public static IServiceCollection AddInterview(this IServiceCollection services) => services
        .AddSingleton<Words>()
        .AddSingleton<TitleWords>()
        .AddSingleton<TraditionalWriter>()
        .AddSingleton<Facts>()
        .AddSingleton<Labels>()
        .AddSingleton(s => Lexemes.Load(s.GetRequiredService<CertificateMatcher>().Folder))
        .AddSingleton(s => new NationalityReader(s.GetRequiredService<KnowledgeBase>().Regions.Values, TextFolder.ToSimplified))
        .AddSingleton<CertificateReader>()
        .AddSingleton<GradeReader>()
        .AddSingleton<CertificateFacts>()
        .AddSingleton<EnquiryReader>()
        .AddSingleton<TelegramReader>()
        .AddSingleton<OrderReader>()
        .AddSingleton<ClauseOrders>()
        .AddSingleton<SupposingReader>()
        .AddSingleton<ContentReader>()
        .AddSingleton<UtteranceReader>()
        .AddSingleton(s => ActivatorUtilities.CreateInstance<Interview>(s, RetentionHours(s)))
        .AddSingleton<AssessmentCard>()
        .AddSingleton<ReplyDrawing>()
        .AddSingleton<CertificateLookupCard>()
        .AddSingleton<SuggestionIndex>()
        .AddSingleton<CertificateLookup>()
        .AddSingleton<CardRedrawing>()
        .AddSingleton<IInvokeHandler, InvokeRouter>()
        .AddSingleton<AnswerMeters>()
        .AddSingleton<ITurnHandler, PolicyBotTurnHandler>();

    // The notice people read and the purge that keeps its word share one setting.
    private static int RetentionHours(IServiceProvider services) =>
        (int)Math.Ceiling(services.GetRequiredService<IOptions<ConversationStoreOptions>>().Value.Retention.TotalHours);
}
