using System.Collections.Immutable;

namespace Reckoner.Explaining;

/// <summary>One figure told from the answer to the quotes, in plain sentences: for a page, a screen or a voice.</summary>
/// <param name="Address">How to ask for it: "incident/killed/children".</param>
/// <param name="Title">What is told: "Killed, children: siege in Orlany".</param>
/// <param name="Incident">The incident.</param>
/// <param name="Figure">The figure, with its series.</param>
/// <param name="Answer">Low, best and high, under which codebook, as of when, on how many independent origins: one sentence.</param>
/// <param name="Sections">What stands behind it, in the order in which a person asks; none is empty.</param>
public sealed record Explanation(string Address, string Title, Incident Incident, Figure Figure, string Answer, ImmutableArray<Section> Sections)
{
    /// <summary>Every claim that a sentence speaks of, by its number: the first is 1.</summary>
    public ImmutableArray<Evidence> Evidence => [.. Sections.SelectMany(section => section.Sentences).Select(sentence => sentence.Evidence).OfType<Evidence>().OrderBy(one => one.Number)];
}

/// <summary>Sentences that answer one question.</summary>
/// <param name="Kind">Which question.</param>
/// <param name="Heading">The same as a heading.</param>
/// <param name="Sentences">The answer, in order.</param>
public sealed record Section(SectionKind Kind, string Heading, ImmutableArray<Sentence> Sentences);

/// <summary>The questions that an explanation answers.</summary>
public enum SectionKind
{
    /// <summary>Why this number and no other: the rules.</summary>
    Why,
    /// <summary>Who says it, in which words.</summary>
    Who,
    /// <summary>What follows from what.</summary>
    Derived,
    /// <summary>What was said and not used, and why.</summary>
    SetAside,
    /// <summary>What cannot all be so.</summary>
    Disagreements,
    /// <summary>How it came to be so.</summary>
    OverTime,
    /// <summary>What no source states, or says to be unknown.</summary>
    NotStated,
    /// <summary>Where the other words stand that the sentences name.</summary>
    AlsoNamed,
}

/// <summary>One sentence. Words of reports stand in it as they were found: whoever shows it sees to its own screen.</summary>
/// <param name="Text">The sentence; claims are named by their number in brackets: "[3]".</param>
public sealed record Sentence(string Text)
{
    /// <summary>Ids of the claims that it speaks of.</summary>
    public ImmutableArray<string> Claims { get; init; } = [];

    /// <summary>The words that it introduces; null when it introduces none.</summary>
    public Evidence? Evidence { get; init; }
}

/// <summary>The words of one claim where they stand.</summary>
/// <param name="Number">By which sentences name it, from 1.</param>
/// <param name="Claim">Id of the claim.</param>
/// <param name="Quote">The exact words.</param>
/// <param name="Before">The words of its sentence before them, shortened where they are many.</param>
/// <param name="After">The words of its sentence after them, shortened where they are many.</param>
/// <param name="NumberWords">The words of the number within the quote; null when it tells none.</param>
/// <param name="Voices">Who says it, and through whom.</param>
/// <param name="Published">When its report was published; null when not known.</param>
public sealed record Evidence(int Number, string Claim, Quote Quote, string Before, string After, string? NumberWords, string Voices, DateTimeOffset? Published);
