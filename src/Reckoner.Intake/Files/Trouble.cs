namespace Reckoner.Intake.Files;

/// <summary>What a person can do about an input that the system would not open.</summary>
internal static class Trouble
{
    public static SetAside Empty(string source) => new(source, null, "empty", "nothing to read; leave it out");

    public static string What(Exception refused) => refused switch
    {
        FileNotFoundException or DirectoryNotFoundException => "no such file or folder",
        UnauthorizedAccessException => "no permission to read it",
        PathTooLongException => "a path that is too long",
        _ => "cannot be read",
    };

    public static string ToDo(Exception refused) => refused switch
    {
        FileNotFoundException or DirectoryNotFoundException => "check the path",
        UnauthorizedAccessException => "change its permissions",
        _ => $"the system says: {refused.Message}",
    };
}
