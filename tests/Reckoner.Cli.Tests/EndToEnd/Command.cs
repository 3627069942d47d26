using System.Diagnostics;
using System.Text;

namespace Reckoner.Cli.Tests.EndToEnd;

/// <summary>What a process said and how it ended.</summary>
internal sealed record Outcome(int Code, string Out, string Error)
{
    /// <summary>The lines of standard error.</summary>
    public string[] Complaints => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the built program as its users do, with pipes for input and output.</summary>
internal static class Command
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "reckon.dll");

    /// <summary>Runs <c>reckon</c> with arguments; <paramref name="input"/> is piped in, and nothing when it is null.</summary>
    public static Task<Outcome> Reckon(string[] args, string? input = null, params (string Name, string Value)[] environment) =>
        Run("dotnet", [Program, .. args], input is null ? null : Encoding.UTF8.GetBytes(input), environment);

    /// <summary>The same on a terminal made by the <c>script</c> program; null where there is none.</summary>
    public static async Task<string?> OnTerminal(string[] args, params (string Name, string Value)[] environment)
    {
        if (!File.Exists("/usr/bin/script")) return null;
        var line = string.Join(' ', new[] { "dotnet", Program }.Concat(args).Select(arg => $"'{arg}'"));
        var outcome = await Run("/usr/bin/script", ["-qec", $"stty cols 80; {line}", "/dev/null"], null, [("TERM", "xterm-256color"), .. environment]);
        // .NET itself sends every terminal this one code (keypad) before the first byte
        return outcome.Out.Replace("\u001b[?1h\u001b=", "", StringComparison.Ordinal).ReplaceLineEndings("\n");
    }

    public static async Task<Outcome> Run(string program, string[] args, byte[]? input, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var arg in args) start.ArgumentList.Add(arg);
        start.Environment.Remove("NO_COLOR");
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            if (input is not null) await process.StandardInput.BaseStream.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // it did not wait for its input
        }
        await process.WaitForExitAsync();
        return new Outcome(process.ExitCode, await output, await error);
    }
}
