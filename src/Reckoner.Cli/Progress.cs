using System.Diagnostics;

namespace Reckoner.Cli;

/// <summary>One line on a terminal's standard error that says how far the reading has come; silent for whatever takes less than a second.</summary>
internal sealed class Progress(TextWriter error, bool shown, Func<double?> share)
{
    private const int Width = 60;

    private readonly long began = Stopwatch.GetTimestamp();
    private TimeSpan last = TimeSpan.FromSeconds(0.8);
    private bool visible;

    /// <summary>Says that one more report is done.</summary>
    public void Step(long reports)
    {
        if (!shown) return;
        var now = Stopwatch.GetElapsedTime(began);
        if (now - last < TimeSpan.FromSeconds(0.2)) return;
        last = now;
        visible = true;
        error.Write("\r" + Line(reports, share()).PadRight(Width));
        error.Flush();
    }

    /// <summary>Takes the line away, before something else is written or at the end.</summary>
    public void Hide()
    {
        if (!visible) return;
        visible = false;
        error.Write("\r" + new string(' ', Width) + "\r");
        error.Flush();
    }

    /// <summary>"[#########-----------]  45 %  12,400 reports"; without a share only the reports.</summary>
    internal static string Line(long reports, double? share)
    {
        var count = Phrases.Count(reports, "report") + " read";
        if (share is not { } known) return count;
        var done = Math.Clamp(known, 0, 1);
        var marks = (int)(done * 20);
        var percent = ((int)(done * 100)).ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(3);
        return $"[{new string('#', marks)}{new string('-', 20 - marks)}] {percent} %  {count}";
    }
}
