using System.Text.Encodings.Web;
using System.Text.Json;

namespace PartnerBot.Web.Rooms;

/// <summary>Messages on disk: one JSON object a line (RFC 8259), only ever added to. A message that changed stands
/// there again, and its last line holds.</summary>
/// <remarks>Each line is handed to the operating system before it counts as kept: a killed process loses
/// nothing.</remarks>
internal sealed class MessageFile : IDisposable
{
    private const byte EndOfLine = (byte)'\n';

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        IgnoreReadOnlyProperties = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly FileStream _file;

    public MessageFile(string folder)
    {
        Directory.CreateDirectory(folder);
        _file = new FileStream(
            Path.Combine(folder, "page-messages.jsonl"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
    }

    /// <summary>How many lines could not be read.</summary>
    public int Unreadable { get; private set; }

    /// <summary>Everything up to the last whole line; what a crash left of a torn last line is cut off.</summary>
    public IEnumerable<PageMessage> ReadAll()
    {
        var bytes = new byte[_file.Length];
        _file.Position = 0;
        _file.ReadExactly(bytes);
        var whole = bytes.AsSpan().LastIndexOf(EndOfLine) + 1;
        _file.SetLength(whole);
        _file.Position = whole;
        return Lines(bytes.AsMemory(0, whole));
    }

    public void Append(PageMessage message)
    {
        _file.Write([.. JsonSerializer.SerializeToUtf8Bytes(message, Format), EndOfLine]);
        _file.Flush();
    }

    public void Dispose() => _file.Dispose();

    private IEnumerable<PageMessage> Lines(ReadOnlyMemory<byte> rest)
    {
        while (!rest.IsEmpty)
        {
            var length = rest.Span.IndexOf(EndOfLine);
            if (Read(rest.Span[..length]) is { } message)
            {
                yield return message;
            }

            rest = rest[(length + 1)..];
        }
    }

    private PageMessage? Read(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize<PageMessage>(line, Format);
        }
        catch (JsonException)
        {
            Unreadable++;
            return null;
        }
    }
}
