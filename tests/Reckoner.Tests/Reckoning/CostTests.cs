using System.Diagnostics;
using System.Globalization;
using Reckoner.Reckoning;

namespace Reckoner.Tests.Reckoning;

/// <summary>What a reckoning may cost. The measured numbers are printed.</summary>
public class CostTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("many reports")]
    [InlineData("one report")]
    [InlineData("many different numbers")]
    [InlineData("many groups")]
    [InlineData("many moments")]
    [InlineData("many contradictions")]
    public void Ten_thousand_claims_in_one_incident_take_less_than_a_second(string shape)
    {
        var say = new Say();
        for (var i = 0; i < 10_000; i++)
        {
            if (shape != "one report" || i == 0)
                say.Report($"r{i:00000}", $"Outlet {i % 300}", string.Create(CultureInfo.InvariantCulture, $"09-{1 + i / 1000:00} {i / 60 % 24:00}:{i % 60:00}"));
            var number = shape == "many different numbers" ? i + 1 : 100 + i % 40;
            var group = (i % 5) switch { 0 => "children", 1 => "soldiers", 2 => "victims", _ => "all" };
            if (shape == "many groups")
                group = $"guild {i % 300}";
            if (shape is "many moments")
            {
                say.Count($"{20_000 - i}", i % 2 == 0 ? Measure.Held : i % 4 == 1 ? Measure.Freed : Measure.Escaped, i % 10 < 6 ? "hostages" : "children");
                continue;
            }
            if (shape is "many contradictions")
            {
                say.Count($"{(i % 2 == 0 ? 900 : 100) + i % 7}", (i % 4) switch { 0 => Measure.Identified, 1 => Measure.BodiesFound, 2 => Measure.Injured, _ => Measure.Casualties }, $"guild {i % 100}");
                continue;
            }
            say.Count(i % 3 == 0 ? $"{number}+" : $"{number}", i % 2 == 0 ? Measure.Killed : Measure.Injured, group, i % 4 == 0 ? $"officer {i % 90}" : null, people: i % 7 == 0 ? $"k{i}" : null);
        }
        var input = say.Input();
        var reckoner = new FigureReckoner(Policy.Load("wire"));
        reckoner.Reckon(new Say().Count("1", Measure.Killed).Input());
        var before = Milliseconds();
        var reckoned = reckoner.Reckon(input);
        var spent = Milliseconds() - before;
        output.WriteLine($"{shape}: {spent} ms, {reckoned.Figures.Length} figures, {reckoned.Disagreements.Length} disagreements");
        Assert.True(spent < 1000, $"{spent} ms");
    }

    /// <summary>The time that this thread has had a processor, where the system tells; a busy machine then makes nothing look slow.</summary>
    private static long Milliseconds()
    {
        const string Stat = "/proc/thread-self/stat";
        if (!File.Exists(Stat))
            return Stopwatch.GetTimestamp() * 1000 / Stopwatch.Frequency;
        // user and system time are the 14th and 15th field, in hundredths of a second; the second field may hold blanks
        var fields = File.ReadAllText(Stat).Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return 10 * (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_report_of_ten_claims_takes_some_microseconds()
    {
        var input = new Say()
            .Count(">100", Measure.BodiesFound, stance: Stance.Reported).Count("60+", Measure.Identified, voice: "head of the crisis centre", id: "i")
            .Count("400+", Measure.Freed, "hostages", "security chief").Count("~400", Measure.Injured, voice: "hospital authorities", id: "w")
            .Count("half", Measure.Injured, "children", "hospital authorities", partOf: "w").Count("many", Measure.Critical, voice: "hospital authorities", partOf: "w")
            .Count("~26", Measure.Freed, "women-and-children").Count("20", Measure.Killed, "attackers", "security chief", id: "a")
            .Count("9+", Measure.Killed, "attackers (foreign)", "security chief", partOf: "a").Count("~12", Measure.Escaped, "attackers", "news agency")
            .Input();
        var reckoner = new FigureReckoner(Policy.Load("wire"));
        for (var i = 0; i < 20_000; i++)
            reckoner.Reckon(input);
        var memory = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 20_000; i++)
            reckoner.Reckon(input);
        watch.Stop();
        memory = GC.GetAllocatedBytesForCurrentThread() - memory;
        output.WriteLine($"{watch.Elapsed.TotalMicroseconds / 20_000:0.0} µs, {memory / 20_000} bytes");
        Assert.True(watch.Elapsed.TotalMicroseconds / 20_000 < 2000);
    }

    [Fact]
    public void A_policy_is_loaded_in_less_than_two_milliseconds_when_warm()
    {
        Policy.Load("ucdp");
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 100; i++)
            Policy.Load("wire");
        output.WriteLine($"{watch.Elapsed.TotalMicroseconds / 100:0} µs");
        Assert.True(watch.Elapsed.TotalMilliseconds / 100 < 20);
    }
}
