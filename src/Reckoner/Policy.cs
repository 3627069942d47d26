using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Reckoner;

/// <summary>A codebook as data: the rules that choose low, best and high. Read from <c>knowledge/policies</c>.</summary>
public sealed partial record Policy
{
    /// <summary>Id and version: "wire/1".</summary>
    public required string Version { get; init; }

    /// <summary>The id alone: "wire".</summary>
    public required string Id { get; init; }

    /// <summary>Its name for people.</summary>
    public required string Title { get; init; }

    /// <summary>The steps that choose the best figure, tried in order until one is left; empty when it prints no single figure.</summary>
    public ImmutableArray<BestStep> Best { get; init; } = [];

    /// <summary>Why there is no single figure; null when there is one.</summary>
    public PolicyRule? NoBest { get; init; }

    /// <summary>Whether low leaves out what is only reported, estimated or disputed.</summary>
    public bool LowFirm { get; init; }

    /// <summary>The rule that chooses low.</summary>
    public required PolicyRule Low { get; init; }

    /// <summary>Whether high leaves out what is only reported, estimated or disputed.</summary>
    public bool HighFirm { get; init; }

    /// <summary>The rule that chooses high.</summary>
    public required PolicyRule High { get; init; }

    /// <summary>Whether vague numbers are left out altogether.</summary>
    public bool VagueBlank { get; init; }

    /// <summary>The rule for vague numbers.</summary>
    public required PolicyRule Vague { get; init; }

    /// <summary>Numbers for vague words, by lexeme: dozens is 12.</summary>
    public FrozenDictionary<string, VagueCode> VagueCodes { get; init; } = FrozenDictionary<string, VagueCode>.Empty;

    /// <summary>What is done with the numbers of those who fight.</summary>
    public PartyRule Party { get; init; }

    /// <summary>The rule for them.</summary>
    public required PolicyRule PartyReason { get; init; }

    /// <summary>Whether disjoint groups are added across reports, not only within one.</summary>
    public bool AddsAcrossReports { get; init; }

    /// <summary>The rule for adding.</summary>
    public required PolicyRule Add { get; init; }

    /// <summary>The rule by which only the latest version of a report counts, and none of a withdrawn one.</summary>
    public PolicyRule Versions { get; init; } = new("house.versions", "of several versions of one report the last counts, and none of a withdrawn one");

    /// <summary>By which a number that more reports come to goes before those of the others; null where reports are not counted.</summary>
    public PolicyRule? Agreed { get; init; }

    /// <summary>How many later reports must count the hurt and tell of no dead before a death that fewer tell is no longer the best figure; null where silence says nothing.</summary>
    public int? SilentReports { get; init; }

    /// <summary>The rule for it; null when there is none.</summary>
    public PolicyRule? Silence { get; init; }

    /// <summary>The rule by which as many hurt as another report then tells dead are taken for the same people; null where they are not.</summary>
    public PolicyRule? Died { get; init; }

    /// <summary>After how many hours a lower figure no longer stands beside a higher one of an authority as near; null when age alone decides nothing.</summary>
    public int? StaleHours { get; init; }

    /// <summary>The rule for old figures; null when there is none.</summary>
    public PolicyRule? Stale { get; init; }

    /// <summary>How many origins must say "none" before it stands against somebody's count.</summary>
    public int ZeroOrigins { get; init; } = 1;

    /// <summary>The rule for it.</summary>
    public PolicyRule? Zero { get; init; }

    /// <summary>How many origins an entry needs; 1 when it does not matter.</summary>
    public int Corroborate { get; init; } = 1;

    /// <summary>The rule for it; null when there is none.</summary>
    public PolicyRule? Corroboration { get; init; }

    /// <summary>By which a higher number that is also the number of something else waits for a second origin; null where it is only warned of.</summary>
    public PolicyRule? Collision { get; init; }

    /// <summary>Numbers for vague words where the incident is a large one, by lexeme; empty when scale makes no difference.</summary>
    public FrozenDictionary<string, VagueCode> LargeCodes { get; init; } = FrozenDictionary<string, VagueCode>.Empty;

    /// <summary>From how many killed or hurt an incident is a large one; null when scale makes no difference.</summary>
    public int? Large { get; init; }

    /// <summary>Event types that are large whatever is counted.</summary>
    public ImmutableArray<string> LargeTypes { get; init; } = [];

    /// <summary>Words beside a count that leave open whether a party was involved: it then counts for high alone. Empty when no words do.</summary>
    public ImmutableArray<string> Uncertain { get; init; } = [];

    /// <summary>The rule for them; null when there is none.</summary>
    public PolicyRule? Uncertainty { get; init; }

    /// <summary>A count over more days than this only bounds the counts over fewer beside it; null when it does not matter.</summary>
    public int? IntegrativeDays { get; init; }

    /// <summary>The rule for it; null when there is none.</summary>
    public PolicyRule? Integrative { get; init; }

    /// <summary>A figure of one origin so many times the one chosen, from farther away, is to be confirmed first; null when jumps are not watched.</summary>
    public int? Jump { get; init; }

    /// <summary>The rule for it; null when there is none.</summary>
    public PolicyRule? Confirm { get; init; }

    /// <summary>The rule by which a source that takes a figure back and gives it again is told; null when there is none.</summary>
    public PolicyRule? Again { get; init; }

    /// <summary>The rule by which deaths on a fighting side are told without being laid to anybody; null when there is none.</summary>
    public PolicyRule? Unattributed { get; init; }

    /// <summary>What the codebook codes of an incident besides its figures: lines by key, in the order of the file.</summary>
    public FrozenDictionary<string, ImmutableArray<CodeLine>> Codes { get; init; } = FrozenDictionary<string, ImmutableArray<CodeLine>>.Empty;

    /// <summary>The rule that puts the number of origins into words; null when there is none.</summary>
    public PolicyRule? Grade { get; init; }

    /// <summary>How near a voice stands, by a word of its role or organization.</summary>
    public required FrozenDictionary<string, RolePrior> Roles { get; init; }
}

/// <summary>One numbered rule of a codebook.</summary>
/// <param name="Name">Its number: "wire.2".</param>
/// <param name="Words">What it says, in plain words.</param>
public sealed record PolicyRule(string Name, string Words)
{
    /// <summary>"wire.2 the closest authority is preferred".</summary>
    public string Text { get; } = $"{Name} {Words}";
}

/// <summary>By what one figure is preferred to another.</summary>
public enum BestBy
{
    /// <summary>The voice closest to the people counted.</summary>
    Nearest,
    /// <summary>Stated or confirmed before reported, estimated or disputed.</summary>
    Firm,
    /// <summary>Said to be confirmed, or said by two origins.</summary>
    Confirmed,
    /// <summary>The latest.</summary>
    Recent,
    /// <summary>Local and specialised outlets before the agencies whose report they correct.</summary>
    Local,
    /// <summary>Most origins.</summary>
    Majority,
    /// <summary>The lower number.</summary>
    Lower,
}

/// <summary>One step of the choice of the best figure.</summary>
/// <param name="By">What decides.</param>
/// <param name="Rule">The codebook's rule.</param>
public sealed record BestStep(BestBy By, PolicyRule Rule);

/// <summary>What is done with the numbers of those who fight.</summary>
public enum PartyRule
{
    /// <summary>They count and are named.</summary>
    Attributed,
    /// <summary>Numbers of attackers are not used.</summary>
    Excluded,
    /// <summary>What one side says of the other side's losses counts for high alone.</summary>
    EnemyLossesHigh,
    /// <summary>What attackers say of the losses of others is told as a disagreement, and makes no figure.</summary>
    BoastsAside,
}

/// <summary>The number that a codebook puts for a vague word.</summary>
/// <param name="Value">The number.</param>
/// <param name="Rule">The codebook's rule.</param>
public sealed record VagueCode(long Value, PolicyRule Rule);

/// <summary>One line on how something of an incident is coded.</summary>
/// <param name="Name">What the code is for: a number of days, a kind of place, a measure; the whole value where it is one word.</param>
/// <param name="Code">The code: "2"; "-" for what is not coded; empty where the line has none.</param>
/// <param name="Rule">The codebook's rule.</param>
public sealed record CodeLine(string Name, string Code, PolicyRule Rule)
{
    /// <summary>The parts of a value that lists several, between commas.</summary>
    public ImmutableArray<string> Parts { get; } = [.. Name.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}

/// <summary>What a word says about a voice.</summary>
/// <param name="Nearness">0 next to the people counted, 9 far away.</param>
/// <param name="Side">On which side the voice stands; unknown when on none.</param>
public readonly record struct RolePrior(int Nearness, Side Side);
