namespace Reckoner.Compile.Gazetteer;

/// <summary>Tab-separated files whose lines beginning with # are comments.</summary>
public static class Tsv
{
    /// <summary>The rows; a row with another number of columns is an error that names file and line.</summary>
    public static IEnumerable<string[]> Rows(string file, int columns)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var row = line.Split('\t');
            if (row.Length != columns)
            {
                throw new InvalidDataException($"{file}({number}): {columns} columns separated by tabs were expected, there are {row.Length}");
            }

            yield return row;
        }
    }

    /// <summary>The parts of a column that holds a list.</summary>
    public static string[] List(string column) => column.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
