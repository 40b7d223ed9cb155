using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Understanding;

/// <summary>What a message asks.</summary>
/// <param name="IsQuestion">True when something is asked.</param>
/// <param name="Statement">The message with its questions blanked out, of the same length: what is asked is not said.</param>
/// <param name="Topic">The question we have an answer to.</param>
/// <param name="Suggested">Questions we have an answer to that may be meant, the likeliest first: to be offered, not answered.</param>
/// <param name="Certain">True when the topic is asked about however the message is worded.</param>
/// <param name="Listing">True when it asks whether a certificate is or was on the list.</param>
/// <param name="WhyNot">True when it asks why measures do not apply.</param>
/// <param name="Measures">The measures it names, by id.</param>
internal sealed record Enquiry(bool IsQuestion, string Statement, Topic? Topic, IReadOnlyList<Topic> Suggested, bool Certain, bool Listing, bool WhyNot, IReadOnlyList<string> Measures);
