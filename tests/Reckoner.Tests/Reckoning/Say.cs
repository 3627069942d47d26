using System.Globalization;
using Reckoner.Reckoning;

namespace Reckoner.Tests.Reckoning;

/// <summary>Claims and reports in few words, for tests that read as specifications.</summary>
internal sealed class Say
{
    private readonly Dictionary<string, Report> _reports = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _origins = new(StringComparer.Ordinal);
    private readonly List<Claim> _claims = [];
    private string _report = "r1";

    public IReadOnlyList<Claim> Claims => _claims;

    /// <summary>Starts a report; the claims that follow are its own. Time as "09-01 10:00", null for unknown.</summary>
    public Say Report(string id, string? outlet = null, string? time = "09-01 08:00", string text = "")
    {
        _report = id;
        _reports[id] = new Report
        {
            Id = id,
            Outlet = outlet ?? $"Outlet {id}",
            Published = time is null ? null : DateTimeOffset.Parse($"2031-{time}Z", CultureInfo.InvariantCulture),
            Text = text,
        };
        return this;
    }

    /// <summary>A claim in the current report: number as "12", "12+", ">12", "~400", "[10,15]", "10-15", "&lt;30", "half", "dozens", "some".</summary>
    public Say Count(string number, Measure measure, string group = "all", string? voice = null, string? id = null, string? partOf = null,
        string? people = null, bool more = false, Stance stance = Stance.Stated, string? origin = null, ClaimKind kind = ClaimKind.Count,
        Place? where = null, When? when = null, string? words = null, int? start = null, string? type = null)
    {
        if (!_reports.ContainsKey(_report))
            Report(_report);
        var key = id ?? $"{_report}.{_claims.Count.ToString(CultureInfo.InvariantCulture)}";
        var quantity = Number(number);
        var at = start ?? (_claims.Count * 10);
        var text = words ?? $"{quantity.Text} {measure.Word()}";
        _claims.Add(new Claim
        {
            Id = key,
            Report = _report,
            Kind = kind,
            Measure = measure,
            Group = Of(group),
            Quantity = quantity,
            PartOf = partOf,
            Stance = stance,
            Voices = voice is null ? [] : [new Voice(null, voice, null, null)],
            People = people,
            Additional = more,
            Where = where,
            When = when,
            EventType = type,
            Incident = "i",
            Quotes = [new Quote(_report, at, at + text.Length, text)],
        });
        if (origin is not null)
            _origins[key] = origin;
        return this;
    }

    public FigureInput Input(string? asOf = null) => new(
        "i", _claims, _origins, _reports, asOf is null ? null : DateTimeOffset.Parse($"2031-{asOf}Z", CultureInfo.InvariantCulture));

    public Reckoned Reckon(string policy = "wire", string? asOf = null) => new FigureReckoner(Policy.Load(policy)).Reckon(Input(asOf));

    /// <summary>"low/best/high" of a figure, "-" for null; null when there is no such figure.</summary>
    public string? Figure(Measure measure, string group = "all", string policy = "wire", string? asOf = null) => Text(Find(Reckon(policy, asOf), measure, group));

    public static Figure? Find(Reckoned reckoned, Measure measure, string group = "all") =>
        reckoned.Figures.SingleOrDefault(figure => figure.Measure == measure && figure.Group.ToString() == Of(group).ToString());

    public static string? Text(Figure? figure) => figure is null ? null : $"{Text(figure.Low)}/{Text(figure.Best)}/{Text(figure.High)}";

    public static Group Of(string label) => label switch
    {
        "all" => Group.All,
        "attackers" or "gunmen" => new Group("attackers", Side.Attacker, []),
        "attackers (foreign)" => new Group("attackers", Side.Attacker, ["foreign"]),
        "victims" or "hostages" => new Group(label, Side.Victim, []),
        _ => new Group(label, Side.Unknown, []),
    };

    private static string Text(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "-";

    private static long Long(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static Quantity Number(string text)
    {
        if (text is "half")
            return new Quantity(null, QuantityForm.Fraction, "half") { PerMille = 500 };
        if (text is "dozens")
            return new Quantity(new Interval(24, 99), QuantityForm.Vague, text) { Lexeme = text };
        if (text is "many")
            return new Quantity(Interval.AtLeast(5), QuantityForm.Vague, text) { Lexeme = text };
        if (text is "some")
            return new Quantity(null, QuantityForm.Vague, text);
        if (text.EndsWith('+'))
            return new Quantity(Interval.AtLeast(Long(text[..^1])), QuantityForm.AtLeast, $"at least {text[..^1]}") { Said = Long(text[..^1]) };
        if (text[0] == '>')
            return new Quantity(Interval.AtLeast(Long(text[1..]) + 1), QuantityForm.MoreThan, $"more than {text[1..]}") { Said = Long(text[1..]) };
        if (text[0] == '<')
            return new Quantity(new Interval(0, Long(text[1..])), QuantityForm.AtMost, $"up to {text[1..]}") { Said = Long(text[1..]) };
        if (text[0] == '~')
        {
            var said = Long(text[1..]);
            var give = said / 8;
            return new Quantity(new Interval(said - give, said + give), QuantityForm.About, $"about {text[1..]}") { Said = said };
        }
        if (text.Split('-') is [var low, var high])
            return new Quantity(new Interval(Long(low), Long(high)), QuantityForm.Range, $"between {low} and {high}");
        return new Quantity(Interval.Exactly(Long(text)), QuantityForm.Exact, text) { Said = Long(text) };
    }
}
