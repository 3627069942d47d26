using System.Collections.Immutable;
using Reckoner.Reading;

namespace Reckoner.SecondReader;

/// <summary>
/// Holds proposals against the text. What is kept is cut from the report itself: the quote at its offsets, the number as the library reads
/// it, the speaker in the report's own letters. Of a model's words only the choice of measure, group, side and stance remains.
/// </summary>
internal sealed class ProposalCheck(Report report, Rereader words, ReaderLimits limits)
{
    /// <summary>Checks one proposal for a stretch of the text. Gives the claim, without an id; null with the reason when it is dropped.</summary>
    public Claim? Check(Proposal proposal, Window window, out DropReason reason)
    {
        reason = DropReason.UnknownWord;
        if (Word<Measure>(proposal.Measure, measure => measure.Word()) is not { } measure
            || Word<Side>(proposal.Side, side => side.Word()) is not { } side
            || Word<Stance>(proposal.Stance, stance => stance.Word()) is not { } stance
            || Word<QuantityForm>(proposal.Form, form => form.Word()) is not { } form
            || !Rereader.IsGroup(proposal.Group))
            return null;

        reason = DropReason.QuoteNotInText;
        if (proposal.Quote.Length > limits.QuoteLength || string.IsNullOrWhiteSpace(proposal.Quote)) return null;
        var start = Place(proposal, window);
        if (start < 0) return null;
        var end = start + proposal.Quote.Length;

        if (Count(proposal, form, start, end, out reason) is not { } quantity) return null;

        reason = DropReason.SpeakerNotInText;
        if (Speaker(proposal.Speaker, window) is not { } voices) return null;
        return new Claim
        {
            Id = "",
            Report = report.Id,
            Kind = ClaimKind.Count,
            Measure = measure,
            Group = proposal.Group is "all" or "victims" ? Group.All : new Group(proposal.Group, side, []),
            Quantity = quantity,
            Stance = stance,
            Voices = voices,
            Quotes = [Quote.Of(report, start, end)],
        };
    }

    // the place that stands right after the words given as its context, or else the first
    private int Place(Proposal proposal, Window window)
    {
        var text = report.Text;
        var before = (proposal.Before ?? "").AsSpan().Trim();
        var first = -1;
        for (var at = window.Start; at <= window.End - proposal.Quote.Length;)
        {
            var found = text.IndexOf(proposal.Quote, at, window.End - at, StringComparison.Ordinal);
            if (found < 0) break;
            if (first < 0) first = found;
            if (before.IsEmpty) break;
            if (text.AsSpan(window.Start, found - window.Start).TrimEnd().EndsWith(before, StringComparison.Ordinal)) return found;
            at = found + 1;
        }
        return first;
    }

    private Quantity? Count(Proposal proposal, QuantityForm form, int start, int end, out DropReason reason)
    {
        if (string.IsNullOrWhiteSpace(proposal.Number))
        {
            reason = DropReason.NotOnePerson;
            return (proposal.Low ?? 1) == 1 && (proposal.High ?? 1) == 1 ? words.Person(start, end)?.Quantity : null;
        }
        reason = DropReason.NumberNotInQuote;
        var number = proposal.Number.Trim();
        for (var at = start; at <= end - number.Length;)
        {
            var found = report.Text.IndexOf(number, at, end - at, StringComparison.Ordinal);
            if (found < 0) return null;
            at = found + 1;
            if (!IsWhole(found, found + number.Length)) continue;
            reason = DropReason.NumberReadsOtherwise;
            if (words.Number(found, found + number.Length) is not { } read || read.Start < start || read.End > end) continue;
            // "18" of "at least 18" in the text: the words leave the hedge out, and the text keeps it
            var partly = found > read.Start || found + number.Length < read.End;
            if (Agrees(proposal, form, read.Quantity, partly)) return read.Quantity;
        }
        return null;
    }

    private bool IsWhole(int start, int end) =>
        (start == 0 || !(char.IsLetterOrDigit(report.Text[start - 1]) && char.IsLetterOrDigit(report.Text[start])))
        && (end == report.Text.Length || !(char.IsLetterOrDigit(report.Text[end]) && char.IsLetterOrDigit(report.Text[end - 1])));

    private static bool Agrees(Proposal proposal, QuantityForm form, Quantity read, bool partly)
    {
        if (proposal is { Low: null, High: null }) return form == read.Form && read.Form is QuantityForm.Vague or QuantityForm.Fraction;
        if (read.Interval is not { } interval) return false;
        if (proposal.Low is { } low && interval == new Interval(low, proposal.High)) return true;
        if (read.Said is not { } said || (proposal.Low ?? said) != said || (proposal.High ?? said) != said) return false;
        return form == read.Form || (partly && form == QuantityForm.Exact);
    }

    // null when the report does not know the speaker; nobody when the report itself speaks
    private ImmutableArray<Voice>? Speaker(string? speaker, Window window)
    {
        var voices = ImmutableArray<Voice>.Empty;
        if (!string.IsNullOrWhiteSpace(speaker))
        {
            var said = speaker.Trim();
            var found = said.Length > limits.QuoteLength ? -1 : report.Text.IndexOf(said, window.Start, window.End - window.Start, StringComparison.OrdinalIgnoreCase);
            if (found < 0 || !IsWhole(found, found + said.Length)) return null;
            // to the letter as the report has it; whether it is a name or an office is not looked into
            voices = [new Voice(null, report.Text.Substring(found, said.Length), null, null)];
        }
        return report.Outlet is null ? voices : voices.Add(new Voice(null, null, null, report.Outlet));
    }

    private static T? Word<T>(string word, Func<T, string> spelling)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (string.Equals(spelling(value), word, StringComparison.Ordinal))
                return value;
        return null;
    }
}
