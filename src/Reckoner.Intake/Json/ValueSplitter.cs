using System.Buffers;

namespace Reckoner.Intake.Json;

/// <summary>Cuts a stream of bytes into its outermost JSON objects by their braces; what is inside them is the reader's business.</summary>
/// <remarks>It may be fed in pieces of any size. A new line inside a string is never valid JSON, so a string forgotten open ends there.</remarks>
internal sealed class ValueSplitter(int limit)
{
    private static readonly SearchValues<byte> InString = SearchValues.Create("\"\\\n"u8);
    private static readonly SearchValues<byte> InObject = SearchValues.Create("\"{}[]\n"u8);

    private readonly ArrayBufferWriter<byte> _value = new();
    private long _line = 1;
    private int _depth;
    private bool _inArray, _inString, _escaped, _inStray, _tooLong;

    /// <summary>What was found last.</summary>
    public SplitKind Kind { get; private set; }

    /// <summary>The line it begins on, from 1.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>The object found last; good until the next call.</summary>
    public ReadOnlySpan<byte> Value => _value.WrittenSpan;

    /// <summary>Goes on from <paramref name="at"/>; true when something was found, false when the piece is used up.</summary>
    public bool Next(ReadOnlySpan<byte> piece, ref int at)
    {
        while (at < piece.Length)
        {
            if (_depth > 0 ? Inside(piece, ref at) : Between(piece[at++])) return true;
        }
        return false;
    }

    /// <summary>The stream is over; true when it ended within something.</summary>
    public bool Finish()
    {
        if (_depth == 0 && !_inArray) return false;
        if (_depth == 0) Line = _line;
        Kind = SplitKind.CutShort;
        return true;
    }

    private bool Between(byte b)
    {
        switch (b)
        {
            case (byte)'\n':
                _line++;
                _inStray = false;
                return false;
            case (byte)' ' or (byte)'\t' or (byte)'\r':
                return false;
            case (byte)',' when _inArray:
                _inStray = false;
                return false;
            case (byte)'{':
                _value.ResetWrittenCount();
                _value.Write([b]);
                (_depth, _inStray, _tooLong, Line) = (1, false, false, _line);
                return false;
            case (byte)'[' when !_inArray && !_inStray:
                _inArray = true;
                return false;
            case (byte)']' when _inArray && !_inStray:
                _inArray = false;
                return false;
            default:
                // the rest of the line, or up to the next comma, is one complaint
                if (_inStray) return false;
                (_inStray, Line, Kind) = (true, _line, SplitKind.Stray);
                return true;
        }
    }

    private bool Inside(ReadOnlySpan<byte> piece, ref int at)
    {
        if (_escaped)
        {
            _escaped = false;
            if (piece[at] != '\n')
            {
                Keep(piece.Slice(at++, 1));
                return false;
            }
        }
        var rest = piece[at..];
        var next = rest.IndexOfAny(_inString ? InString : InObject);
        Keep(next < 0 ? rest : rest[..(next + 1)]);
        at += next < 0 ? rest.Length : next + 1;
        if (next >= 0) Turn(rest[next]);
        if (_depth > 0) return false;
        Kind = _tooLong ? SplitKind.TooLong : SplitKind.Value;
        return true;
    }

    private void Turn(byte b)
    {
        switch (b)
        {
            case (byte)'\n':
                _line++;
                _inString = false;
                break;
            case (byte)'"':
                _inString = !_inString;
                break;
            case (byte)'\\':
                _escaped = true;
                break;
            case (byte)'{' or (byte)'[':
                _depth++;
                break;
            default:
                _depth--;
                break;
        }
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        if (_tooLong) return;
        if (_value.WrittenCount + bytes.Length <= limit)
        {
            _value.Write(bytes);
            return;
        }
        _tooLong = true;
        _value.ResetWrittenCount();
    }
}
