// A small house whose arrows are wrong on purpose: ArchitectureTests proves on it that its rules can fail.
#pragma warning disable MA0047, MA0048, CA1852
namespace Reckoner.Tests.Planted
{
    internal static class Word
    {
        public static int Wrong() => Reading.Called.Value();
    }

    internal static class Impure
    {
        public static string Wrong(string path) => File.ReadAllText(path);

        public static int Chance() => Random.Shared.Next();
    }
}

namespace Reckoner.Tests.Planted.Language
{
    internal static class HidesACall
    {
        public static IEnumerable<int> Wrong(IEnumerable<int> numbers) => numbers.Select(number => number + Reading.Called.Value());
    }

    internal static class Fine
    {
        public static int Value() => 2;
    }
}

namespace Reckoner.Tests.Planted.Reading
{
    internal static class Called
    {
        public static int Value() => 1;
    }

    internal static class Right
    {
        public static int Value() => Language.Fine.Value();
    }
}

namespace Reckoner.Tests.Planted.Incidents
{
    internal static class Called
    {
        public static int Value() => 1;
    }
}

namespace Reckoner.Tests.Planted.Reckoning
{
    internal static class Caller
    {
        public static int Wrong() => Incidents.Called.Value();
    }
}
