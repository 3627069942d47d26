using Reckoner.Eval.Measuring;
using Reckoner.Eval.Muc;
using Reckoner.Eval.Polnear;
using Reckoner.Eval.Shootings;
using Reckoner.Incidents;

namespace Reckoner.Train;

/// <summary>Counts in how many reports each word stands, for <c>background.bin</c>: hashes and logarithms, no words. Look halves alone.</summary>
internal static class BackgroundCounting
{
    // a word that stands in fewer is as good as unheard of, and leaves its row to others
    private const int Least = 3;

    public static byte[] Count(string folder)
    {
        List<Report> reports =
        [
            .. Recorded.Reports(folder).Where(report => Halves.Of(report.Incident!) == CorpusHalf.Look),
            .. MucMessage.Read(folder).Select(message => message.Report).Where(report => Halves.Of(report.Id) == CorpusHalf.Look),
            .. PolnearDocument.Read(folder, "train").ConvertAll(document => document.Report),
        ];
        var counts = new Dictionary<ulong, int>();
        var words = new WordGathering();
        foreach (var report in reports)
            foreach (var word in words.OfReport(report, Ground.Unknown).All)
                counts[TellingWords.MarkOf(word)] = counts.GetValueOrDefault(TellingWords.MarkOf(word)) + 1;
        var rows = new byte[1 << Background.Bits];
        foreach (var (mark, count) in counts)
        {
            if (count < Least) continue;
            ref var row = ref rows[mark >> (64 - Background.Bits)];
            row = Math.Max(row, (byte)Background.Log2(count + 1));
        }
        return WeightsFile.Of(reports.Count, rows);
    }
}
