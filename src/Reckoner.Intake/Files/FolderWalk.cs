namespace Reckoner.Intake.Files;

/// <summary>The files of a folder and of the folders in it, in ordinal order of their paths; hidden ones are passed over.</summary>
internal static class FolderWalk
{
    /// <summary>Paths to read, and in between what could not be walked. Links to folders are not followed, so no walk goes in circles.</summary>
    public static IEnumerable<(string Path, Arrival? Instead)> Files(string folder)
    {
        var pending = new Stack<string>();
        foreach (var step in Open(folder, pending)) yield return step;
        while (pending.TryPop(out var path))
        {
            FileAttributes attributes;
            Arrival? trouble = null;
            try
            {
                attributes = File.GetAttributes(path);
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                attributes = FileAttributes.None;
                trouble = new SetAside(path, null, Trouble.What(refused), Trouble.ToDo(refused));
            }
            if (trouble is not null) yield return (path, trouble);
            else if (attributes.HasFlag(FileAttributes.Hidden)) continue;
            else if (!attributes.HasFlag(FileAttributes.Directory)) yield return (path, HasLength(path) ? null : Trouble.Empty(path));
            else if (attributes.HasFlag(FileAttributes.ReparsePoint)) yield return (path, new Notice(path, null, "a link to a folder, not followed"));
            else
            {
                foreach (var step in Open(path, pending)) yield return step;
            }
        }
    }

    /// <summary>False for an empty file, and for what is no file at all (a pipe, a device): opening that might never end.</summary>
    private static bool HasLength(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (file.LinkTarget is not null && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target) file = target;
            return file is not { Exists: true, Length: 0 };
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return true; // opening it will say why
        }
    }

    private static IEnumerable<(string, Arrival?)> Open(string folder, Stack<string> pending)
    {
        string[] entries;
        Exception? refused = null;
        try
        {
            entries = Directory.GetFileSystemEntries(folder);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            entries = [];
            refused = trouble;
        }
        if (refused is not null) yield return (folder, new SetAside(folder, null, "a folder that cannot be opened", Trouble.ToDo(refused)));
        // last first, since the stack gives back what came last
        Array.Sort(entries, static (a, b) => string.CompareOrdinal(b, a));
        foreach (var entry in entries)
        {
            if (!Path.GetFileName(entry.AsSpan()).StartsWith('.')) pending.Push(entry);
        }
    }
}
