using System.Runtime.InteropServices;

namespace Reckoner.Reading;

/// <summary>A time that a sentence names, as tokens and as days.</summary>
/// <param name="Sentence">Number of the sentence.</param>
/// <param name="First">First token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="When">The days it means.</param>
/// <param name="OfSaying">Whether it is the time of saying ("police said on Thursday") and not of the event.</param>
internal readonly record struct TimeMention(int Sentence, int First, int End, When When, bool OfSaying);

/// <summary>A word that names an event.</summary>
/// <param name="Sentence">Number of the sentence.</param>
/// <param name="First">First token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Type">Event type of the glossary.</param>
/// <param name="New">Whether it brings the event in: a verb of the past, or a noun with "a".</param>
/// <param name="Weak">Whether the word has many other senses: "seized" of a school, of weapons, of power.</param>
internal readonly record struct EventMention(int Sentence, int First, int End, string Type, bool New, bool Weak);

/// <summary>What the sentences of one report say beside its counts, for the steps that look at the whole report.</summary>
internal sealed class ReportFacts
{
    public readonly List<Attribution> Attributions = [];
    public readonly List<TimeMention> Times = [];
    public readonly List<EventMention> Events = [];

    /// <summary>Sentences that say that they speak of something else: "a similar attack", "the worst since".</summary>
    public readonly HashSet<int> Background = [];

    /// <summary>Sentences that bring in a second event of the kind that the report is about: "a second earthquake".</summary>
    public readonly HashSet<int> Others = [];

    /// <summary>Stretches of sentences that count over several events, as tokens: "one of nine people killed over that weekend".</summary>
    public readonly List<(int Sentence, int First, int End)> Asides = [];

    /// <summary>The first day of the last time that was told of what happened and not of saying; null before there is one.</summary>
    public DateOnly? LastDay { get; set; }

    /// <summary>The attributions of one sentence, in order of their cues. They are added sentence by sentence.</summary>
    public ReadOnlySpan<Attribution> AttributionsOf(int sentence) => AttributionsOf(sentence, sentence);

    /// <summary>The attributions of some sentences, in order.</summary>
    public ReadOnlySpan<Attribution> AttributionsOf(int firstSentence, int lastSentence)
    {
        var all = CollectionsMarshal.AsSpan(Attributions);
        return all[Before(all, firstSentence)..Before(all, lastSentence + 1)];
    }

    // how many belong to earlier sentences
    private static int Before(ReadOnlySpan<Attribution> all, int sentence)
    {
        var (from, to) = (0, all.Length);
        while (from < to)
        {
            var middle = (from + to) >> 1;
            if (all[middle].Sentence < sentence) from = middle + 1;
            else to = middle;
        }
        return from;
    }

    public void Clear()
    {
        LastDay = null;
        Asides.Clear();
        Attributions.Clear();
        Times.Clear();
        Events.Clear();
        Background.Clear();
        Others.Clear();
    }
}
