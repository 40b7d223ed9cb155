using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Matching;

/// <summary>How likely a text asks what a topic answers.</summary>
/// <param name="Topic">The topic; null for a question that none of them answers.</param>
/// <param name="Chance">From 0 to 1; what is left of all topics and of none speaks for no question at all.</param>
public readonly record struct TopicChance(Topic? Topic, double Chance);
