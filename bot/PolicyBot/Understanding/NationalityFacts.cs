using PolicyBot.Conversation;

namespace PolicyBot.Understanding;

/// <summary>Turns a reading of nationality into facts or into something to ask back.</summary>
internal static class NationalityFacts
{
    public static Utterance Into(Utterance heard, NationalityReading reading, ConversationState state) => heard;
}
