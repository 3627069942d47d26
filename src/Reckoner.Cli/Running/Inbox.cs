namespace Reckoner.Cli.Running;

/// <summary>The way from the paths of a command line to reports.</summary>
internal static class Inbox
{
    /// <summary>Everything that comes in, in the order of the paths.</summary>
    public static IEnumerable<Arrived> Open(Request request)
    {
        foreach (var path in request.Paths.IsEmpty ? ["-"] : request.Paths)
        {
            string? text = null, wrong = null;
            try
            {
                text = path == "-" ? Console.In.ReadToEnd() : File.ReadAllText(path);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                wrong = $"{path}: cannot be opened ({e.Message}); check the path";
            }
            if (text is null) yield return new Arrived(null, wrong, IsSetAside: true);
            else
            {
                yield return new Arrived(
                    new Report { Id = path, Text = text, Published = request.Published, Outlet = request.Outlet, Title = request.Title }, null, IsSetAside: false);
            }
        }
    }
}
