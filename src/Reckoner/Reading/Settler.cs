using System.Collections.Immutable;
using System.Globalization;
using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>Drafts of a whole report to claims: parts find their wholes, repeats become one, numbers get names.</summary>
internal sealed class Settler(Vocabulary words)
{
    /// <summary>The claims, in order of their first quote.</summary>
    public ImmutableArray<Claim> Claims(Report report, List<Token> tokens, List<Sentence> sentences, List<Draft> drafts)
    {
        _ = words;
        _ = sentences;
        FindWholes(drafts);
        var kept = drafts.Where(d => !d.Dropped && d.Quantity is not null && d.Measure is not null).ToList();
        var ids = kept.Select((d, i) => (d, id: $"{report.Id}#{(i + 1).ToString(CultureInfo.InvariantCulture)}")).ToDictionary(p => p.d, p => p.id);
        return
        [
            .. kept.Select(d => new Claim
            {
                Id = ids[d],
                Report = report.Id,
                Kind = d.Kind,
                Measure = d.Measure,
                Group = d.Group,
                Quantity = d.Quantity,
                PartOf = d.Whole is not null && ids.TryGetValue(d.Whole, out var whole) ? whole : null,
                Additional = d.Additional,
                Quotes = [Quote.Of(report, tokens[d.First].Start, tokens[d.End - 1].End)],
            }),
        ];
    }

    private static void FindWholes(List<Draft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (!draft.IsPart) continue;
            for (var j = i - 1; j >= 0 && draft.Sentence - drafts[j].Sentence <= 2; j--)
            {
                if (drafts[j].Dropped || drafts[j].IsPart && drafts[j].Sentence == draft.Sentence && drafts[j].Whole is null) continue;
                draft.Whole = drafts[j].IsPart ? drafts[j].Whole : drafts[j];
                break;
            }
            if (draft.Whole is null)
            {
                if (draft.InheritsMeasure || draft.Quantity?.Shares is not null) draft.Dropped = true;
                continue;
            }
            draft.Measure ??= draft.Whole.Measure;
            if (draft.Quantity?.Shares is not null && draft.Whole.Quantity?.Interval is { } interval) draft.Quantity = QuantityReader.OfWhole(draft.Quantity, interval);
        }
    }
}
