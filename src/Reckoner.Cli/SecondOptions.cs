using System.Runtime.CompilerServices;
using Reckoner.SecondReader;

namespace Reckoner.Cli;

/// <summary>
/// What the command line and the environment say of a second reader. Only the command line can ask for one, since the text of reports goes to
/// it; the environment fills in what the command line leaves out. The key comes from the environment alone: command lines are seen by others.
/// </summary>
internal static class SecondOptions
{
    private const string Environs = "RECKONER_SECOND_READER";
    private const string ModelVariable = Environs + "_MODEL";
    private const string KeyVariable = Environs + "_KEY";

    /// <summary>The second reader that was asked for; null when none was, or when something is wrong, which is then said.</summary>
    public static SecondRequest? Check(string? url, string? model, Format format, List<string> wrong) =>
        url is null && model is null ? null : Asked(url, model, format, wrong);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static SecondRequest? Asked(string? url, string? model, Format format, List<string> wrong)
    {
        var before = wrong.Count;
        var from = url is null or "env" ? Environs : "--second-reader";
        var where = url is null or "env" ? Variable(Environs) : url;
        var name = model ?? Variable(ModelVariable);
        var key = Variable(KeyVariable);
        Uri? address = null;
        // an address that was refused is not repeated: it may hold a password
        if (where is null) wrong.Add($"--second-reader: say where the model is (--second-reader http://localhost:11434/v1, or set {Environs})");
        else if (!ModelAddress.TryParse(where, out address, out var reason)) wrong.Add($"{from}: {reason}");
        if (string.IsNullOrWhiteSpace(name)) wrong.Add($"--model: say which model is to read (--model NAME, or set {ModelVariable})");
        if (key is not null && key.AsSpan().ContainsAnyExceptInRange('!', '~')) wrong.Add($"{KeyVariable}: holds something that no key holds (a space, a line break)");
        if (format == Format.Csv) wrong.Add("--second-reader: csv has no place beside the built-in reader's claims; choose table, json or jsonl");
        return wrong.Count > before ? null : new SecondRequest(address!, name!, key);
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
