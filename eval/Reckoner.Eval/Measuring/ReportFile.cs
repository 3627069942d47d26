using Reckoner.Intake;

namespace Reckoner.Eval.Measuring;

/// <summary>Reports of a corpus, through the same door as everybody's.</summary>
internal static class ReportFile
{
    public static List<Report> Read(string path)
    {
        var reports = new List<Report>();
        foreach (var arrival in Arrivals.From([path]).ToBlockingEnumerable())
        {
            if (arrival is Filed filed) reports.Add(filed.Report);
            else if (arrival is Intake.SetAside) throw new InvalidDataException(arrival.ToString());
        }
        return reports;
    }
}
