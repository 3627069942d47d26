using System.Text;

namespace Reckoner.Intake.Tests;

/// <summary>Input for one test, through the public door.</summary>
internal static class Given
{
    public static Task<List<Arrival>> Text(string input, IntakeOptions? options = null) => Bytes(Encoding.UTF8.GetBytes(input), options);

    public static async Task<List<Arrival>> Bytes(byte[] input, IntakeOptions? options = null)
    {
        using var stream = new MemoryStream(input);
        return await All(Arrivals.From([], stream, options));
    }

    public static Task<List<Arrival>> Paths(params string[] paths) => All(Arrivals.From(paths));

    /// <summary>The one report of an input, with no complaint.</summary>
    public static async Task<Report> Report(string input, IntakeOptions? options = null) =>
        Assert.IsType<Filed>(Assert.Single(await Text(input, options))).Report;

    public static async Task<List<Arrival>> All(IAsyncEnumerable<Arrival> arrivals)
    {
        var all = new List<Arrival>();
        await foreach (var arrival in arrivals) all.Add(arrival);
        return all;
    }

    public static Report[] Reports(this IEnumerable<Arrival> arrivals) => [.. arrivals.OfType<Filed>().Select(f => f.Report)];

    /// <summary>What would be written on standard error, a line each.</summary>
    public static string[] Lines(this IEnumerable<Arrival> arrivals) => [.. arrivals.Where(a => a is not Filed).Select(a => a.ToString())];
}
