using System.Collections.Immutable;
using System.Globalization;
using Reckoner.Language;
using Reckoner.Reading.Learned;

namespace Reckoner.Reading;

/// <summary>Drafts of a whole report to claims: parts find their wholes, people told again and figures repeated become one claim.</summary>
internal sealed class Settler(IArbiter arbiter)
{
    private readonly PeopleTable people = new(arbiter);

    /// <summary>The claims, in order of their first quote.</summary>
    public ImmutableArray<Claim> Claims(Report report, List<Token> tokens, List<Draft> drafts, in Surroundings around)
    {
        Wholes.Find(drafts);
        Wholes.TakeTheDead(drafts);
        Exclude(drafts);
        BesideTheDead(drafts);
        drafts.RemoveAll(d => d.Dropped || (d.Kind == ClaimKind.Count && (d.Quantity is null || d.Measure is null)));
        Doers.FindByWords(drafts);
        TakeSides(drafts);
        LeaveTheVague(drafts);
        DeathsToldAgain.CountOrdinals(drafts);
        DeathsToldAgain.LeaveWhatAddsUp(drafts);
        people.Settle(drafts, around);
        Doers.FindByOwnHand(drafts);
        Doers.FindBesides(drafts);
        TakeSides(drafts);
        AddNobodyTwice(drafts);
        LeaveTheLiving(drafts);
        DeathsToldAgain.LeaveTheSeveral(drafts);
        DeathsToldAgain.LeaveTheBroughtIn(drafts);
        KeepStrongest(drafts);
        JoinRepeats(drafts);
        drafts.RemoveAll(d => d.Dropped);
        drafts.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.WhoFirst != b.WhoFirst ? a.WhoFirst.CompareTo(b.WhoFirst) : Nullable.Compare(a.Measure, b.Measure));
        var ids = new Dictionary<Draft, string>(drafts.Count);
        foreach (var draft in drafts) ids.Add(draft, $"{report.Id}#{(ids.Count + 1).ToString(CultureInfo.InvariantCulture)}");
        return [.. drafts.Select(d => ToClaim(report, tokens, d, ids))];
    }

    private static Claim ToClaim(Report report, List<Token> tokens, Draft draft, Dictionary<Draft, string> ids) => new()
    {
        Id = ids[draft],
        Report = report.Id,
        Kind = draft.Kind,
        Measure = draft.Measure,
        Group = draft.Group,
        Quantity = draft.Quantity,
        PartOf = draft.Whole is not null && ids.TryGetValue(draft.Whole, out var whole) ? whole : null,
        Stance = draft.Stance,
        Voices = VoicesOf(report, draft),
        When = draft.When,
        Where = draft.Site ?? draft.Where,
        Sites = draft.Sites.IsEmpty ? [] : [.. draft.Sites.Select(site => SiteOf(report, tokens, site))],
        EventType = draft.EventType,
        Scene = draft.Scene,
        People = draft.Persons is null || (draft.CountsAll && draft.Measure == Measure.Killed) ? null : string.Join(' ', draft.Persons.Select(p => p.Key).Distinct().Order().Select(k => k.ToString(CultureInfo.InvariantCulture))),
        Additional = draft.Additional,
        Quotes = draft.Repeats.Count == 0 ? [QuoteOf(report, tokens, draft.First, draft.End)] : [QuoteOf(report, tokens, draft.First, draft.End), .. draft.Repeats.Select(r => QuoteOf(report, tokens, r.First, r.End))],
    };

    private static Quote QuoteOf(Report report, List<Token> tokens, int first, int end) => Quote.Of(report, tokens[first].Start, tokens[end - 1].End);

    private static Site SiteOf(Report report, List<Token> tokens, SiteMention site)
    {
        var quote = QuoteOf(report, tokens, site.NameFirst, site.End);
        return new Site(quote.Text, site.Kind, site.Proper, quote);
    }

    private static ImmutableArray<Voice> VoicesOf(Report report, Draft draft)
    {
        if (report.Outlet is null || draft.Voices.Exists(v => v.Outlet == report.Outlet)) return [.. draft.Voices];
        return [.. draft.Voices, new Voice(null, null, null, report.Outlet)];
    }

    /// <summary>"The toll does not include the two guards": it counts those whom the report names by the same number, or else the victims, and others come besides.</summary>
    private static void Exclude(List<Draft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var left = drafts[i];
            if (!left.Excluded || drafts.FindLastIndex(i, d => d.Measure == left.Measure && d.Group.IsAll && !d.Excluded && !d.IsPart && !d.Dropped && d.Persons is null && d.Quantity?.Interval is not null) is not (>= 0 and var at)) continue;
            var toll = drafts[at];
            var named = drafts.Find(d => d.Measure == toll.Measure && !d.Group.IsAll && !d.Excluded && !d.IsPart && d.Quantity?.Interval == toll.Quantity!.Interval);
            toll.Group = named?.Group ?? new Group("all", Side.Victim, []);
        }
    }

    /// <summary>"Soldiers were killed" says nothing beside "three soldiers were killed": a plural without a number stands only where nobody counts.</summary>
    private static void LeaveTheVague(List<Draft> drafts)
    {
        foreach (var vague in drafts)
        {
            if (vague is not { Kind: ClaimKind.Count, Persons: null, Dropped: false, Measure: Measure.Killed or Measure.Injured or Measure.Casualties }) continue;
            if (vague.Mention == Mention.Bare ? vague.Quantity!.Lexeme != "plural" : vague.IsPart || vague.Quantity!.Lexeme is not ("some" or "multiple")) continue;
            foreach (var exact in drafts)
            {
                if (exact.Dropped || exact.Measure != vague.Measure || exact.Scene != vague.Scene || exact.Sentence == vague.Sentence || exact.IsPart || exact.Stance is Stance.Denied or Stance.Expected) continue;
                if (exact.Quantity is not { Form: not QuantityForm.Vague, Interval.Low: > 0 }) continue;
                vague.Dropped = true;
                break;
            }
        }
        drafts.RemoveAll(d => d.Dropped);
    }

    /// <summary>"The man killed three people" and, further on, "the gunman is dead": he is not among the three.</summary>
    private static void TakeSides(List<Draft> drafts)
    {
        Draft? before = null;
        foreach (var attacker in drafts)
        {
            var last = before;
            if (attacker is { Measure: Measure.Killed, Kind: ClaimKind.Count, IsPart: false, Dropped: false }) before = attacker;
            if (attacker is not { Measure: Measure.Killed, IsPart: false, Persons.Count: 1, Group.Side: Side.Attacker, Dropped: false }) continue;
            foreach (var other in drafts)
                if (other is { IsPart: false, Persons: null, Group: { IsAll: true, Side: Side.Unknown } } && other.Scene == attacker.Scene && (IsHis(other) || (attacker.Besides && other == last && other.Sentence < attacker.Sentence)))
                    other.Group = new Group("all", Side.Victim, []);
        }
    }

    // whom somebody killed or shot; "seven died ... the bomber was also killed" says as much
    private static bool IsHis(Draft victims) =>
        victims is { Measure: Measure.Killed, Acted: true, ByEvent: false } or { Measure: Measure.Casualties, Acted: true, ByEvent: false, Doer: not null };

    /// <summary>"The wounded man was identified as", "identified four suspects": only the dead count as identified.</summary>
    private void LeaveTheLiving(List<Draft> drafts)
    {
        foreach (var named in drafts)
        {
            if (named.Measure != Measure.Identified || named.Kind != ClaimKind.Count || named.Dropped) continue;
            if (named.Persons is not null && named.Persons.TrueForAll(p => people.IsDead(p.Key))) continue;
            // where the dead are counted, whoever is not among them is alive
            var dead = Dead(drafts, named.Scene);
            if (named.OfDead && (dead == 0 || (named.Persons is null && named.Quantity?.Interval?.Low <= dead))) continue;
            named.Dropped = (named.OfDead && dead > 0) || named.Group.Side is Side.Attacker or Side.Responder || named.Persons is { Count: 1 }
                || (named.Quantity?.Interval?.Low > dead && (!named.Group.IsAll || drafts.Exists(d => d.Scene == named.Scene && d.Measure is Measure.Killed or Measure.Injured or Measure.Casualties or Measure.BodiesFound)));
        }
        drafts.RemoveAll(d => d.Dropped);
    }

    private static long Dead(List<Draft> drafts, int scene)
    {
        long most = 0;
        foreach (var draft in drafts)
            if (!draft.Dropped && draft.Scene == scene && draft.Measure is Measure.Killed or Measure.BodiesFound && draft.Quantity?.Interval is { } interval)
                most = Math.Max(most, interval.Low);
        return most;
    }

    // "a man was killed and three others were shot": who is told beside the dead is hurt
    private static void BesideTheDead(List<Draft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var shot = drafts[i];
            if (shot.Measure != Measure.Casualties || shot.IsPart || shot.Kind != ClaimKind.Count || shot.Dropped) continue;
            if (drafts.Exists(d => d.Whole == shot && d.Measure == Measure.Killed)) continue;
            if (IsBeside(drafts, i) || ShotByTheDead(drafts, shot) || (shot.Outer && drafts.Exists(d => IsDead(d, shot)))) shot.Measure = Measure.Injured;
        }
    }

    private static bool IsBeside(List<Draft> drafts, int index)
    {
        var shot = drafts[index];
        for (var j = index - 1; j >= 0 && shot.Sentence - drafts[j].Sentence <= 8; j--)
        {
            if (!IsDead(drafts[j], shot)) continue;
            // "killed a guard and shot a clerk", "a clerk was killed and two customers were shot": the stronger word was not said of the second
            if (shot.Besides || (drafts[j].Sentence == shot.Sentence && drafts[j].End <= shot.First && shot.Mention != Mention.Pronoun && (drafts[j].Acted && shot.Acted || Differ(drafts[j], shot)))) return true;
        }
        return false;
    }

    // "he shot a deputy and took his own life": where the only dead are on the other side, whom they shot lives
    private static bool ShotByTheDead(List<Draft> drafts, Draft shot)
    {
        if (!shot.Acted || shot.Group.Side != Side.Responder) return false;
        var dead = drafts.FindAll(d => IsDead(d, shot));
        return dead.Count > 0 && dead.TrueForAll(d => d.OwnHand || d.Group.Side == Side.Attacker);
    }

    private static bool IsDead(Draft draft, Draft shot) =>
        draft is { Measure: Measure.Killed, IsPart: false, Dropped: false, Quantity.Interval.Low: > 0, Kind: ClaimKind.Count } && draft.Scene == shot.Scene;

    private static bool Differ(Draft a, Draft b) => !a.Group.IsAll && !b.Group.IsAll && a.Group.Label != b.Group.Label && a.Persons is not null != b.Persons is not null;

    /// <summary>
    /// "Four were shot. One was hit in the leg, a second in the back": one of those who were counted, and nobody besides; "five more were hurt",
    /// where nobody was told before: all that there are. The people stay told apart.
    /// </summary>
    private static void AddNobodyTwice(List<Draft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var more = drafts[i];
            if (!more.Additional || !more.IsHurt || more.IsPart || more.Kind != ClaimKind.Count) continue;
            var told = false;
            var alone = more.Persons is null;
            for (var j = 0; j < drafts.Count && !told; j++)
            {
                var other = drafts[j];
                if (j == i || !other.IsHurt || other.Scene != more.Scene || other.Kind != ClaimKind.Count || other.Stance is Stance.Denied or Stance.Expected) continue;
                told = more.Persons is not null && other.Persons is null && !other.Additional && other.Sentence != more.Sentence && other.Quantity!.Interval?.Low > 1;
                alone &= j > i;
            }
            if (told || alone) more.Additional = false;
        }
    }

    // "was shot, was taken to hospital, died": one person, and the last word on them
    private static void KeepStrongest(List<Draft> drafts)
    {
        foreach (var dead in drafts)
        {
            if (dead.Measure != Measure.Killed || dead.Persons is null || dead.Dropped) continue;
            foreach (var hurt in drafts)
            {
                if (hurt.Dropped || hurt.Scene != dead.Scene || hurt.Persons is null || hurt.Measure is not (Measure.Casualties or Measure.Injured or Measure.Critical or Measure.Hospitalized)) continue;
                if (!hurt.Persons.TrueForAll(p => dead.Persons.Exists(q => q.Key == p.Key))) continue;
                if (dead.Group.IsAll || hurt.Group.Attributes.Length > dead.Group.Attributes.Length) dead.Group = hurt.Group;
                hurt.Dropped = true;
            }
        }
    }

    private static void JoinRepeats(List<Draft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var later = drafts[i];
            if (later.Kind != ClaimKind.Count) continue;
            for (var j = 0; j < i; j++)
            {
                var earlier = drafts[j];
                if (earlier.Dropped || !Same(earlier, later)) continue;
                earlier.Repeats.Add((later.First, later.End));
                earlier.CountsAll |= later.CountsAll;
                if (earlier.Voices.Count == 0) earlier.Voices = later.Voices;
                later.Dropped = true;
                foreach (var part in drafts) if (part.Whole == later) part.Whole = earlier;
                break;
            }
        }
    }

    private static bool Same(Draft a, Draft b)
    {
        if (a.Kind != b.Kind || a.Measure != b.Measure || a.Scene != b.Scene) return false;
        if (a.Persons is not null && b.Persons is not null)
        {
            // everyone of the later mention is among those of the earlier
            return b.Persons.TrueForAll(p => a.Persons.Exists(q => q.Key == p.Key));
        }
        if (a.Persons is not null || b.Persons is not null || a.Additional || b.Additional) return false;
        if (a.Sentence == b.Sentence || a.Quantity!.Interval != b.Quantity!.Interval || a.IsPart != b.IsPart || a.Stance is Stance.Denied or Stance.Disputed != b.Stance is Stance.Denied or Stance.Disputed) return false;
        // "two firefighters died ... the two colleagues": the number points back to them, whatever they are called
        if (b.Pointing && !a.IsPart && b.Measure == Measure.Killed) return true;
        if (!a.Group.Equals(b.Group) && !a.Group.IsAll && !b.Group.IsAll) return false;
        return a.Voices.Count == 0 || b.Voices.Count == 0 || a.Voices[0].Equals(b.Voices[0]);
    }
}
